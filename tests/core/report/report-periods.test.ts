import { describe, expect, it } from 'vitest';
import { followingPeriod, periodWords } from '../../../electron/core/report/period-words.ts';
import { allPeriods, reportPeriods } from '../../../electron/core/report/report-periods.ts';
import { form } from './office.ts';

describe('the periods a report is made of', () => {
  it('are the months of its own period, of the one before, of last year, and of the year so far', () => {
    expect(reportPeriods(form(), '2020-Q1')).toEqual({
      current: ['2020-01', '2020-02', '2020-03'],
      previous: ['2019-10', '2019-11', '2019-12'],
      samePeriodLastYear: ['2019-01', '2019-02', '2019-03'],
      yearToDate: ['2020-01', '2020-02', '2020-03'],
    });
    expect(reportPeriods(form(), '2020-9M').current).toHaveLength(9);
    expect(reportPeriods(form(), '2020-9M').previous).toEqual([]);
    expect(reportPeriods(form(), '2020').samePeriodLastYear).toEqual(reportPeriods(form(), '2019').current);
  });

  it('are the form’s own where it is reported by the quarter', () => {
    const quarterly = form({ frequency: 'quarter' });
    expect(reportPeriods(quarterly, '2020-9M').current).toEqual(['2020-Q1', '2020-Q2', '2020-Q3']);
    expect(reportPeriods(quarterly, '2020-Q3')).toMatchObject({ current: ['2020-Q3'], yearToDate: ['2020-Q1', '2020-Q2', '2020-Q3'] });
    expect(reportPeriods(quarterly, '2020-10').current).toEqual([]);
    expect(reportPeriods(form({ frequency: 'nine-month' }), '2020-9M')).toMatchObject({ current: ['2020-9M'], yearToDate: ['2020-9M'] });
  });

  it('are each asked for once', () => {
    const periods = allPeriods(reportPeriods(form(), '2020-10'));
    expect(new Set(periods).size).toBe(periods.length);
    expect(periods).toHaveLength(11);
  });
});

describe('how a report speaks of its period', () => {
  it('names the period before as officials do', () => {
    expect(periodWords('2020-10')).toMatchObject({ inside: 'trong tháng', previous: 'tháng trước', lastYear: 'cùng kỳ năm 2019', cumulative: '10 tháng đầu năm', next: 'tháng 11 năm 2020' });
    expect(periodWords('2020-Q4')).toMatchObject({ inside: 'trong quý', previous: 'quý trước', cumulative: 'cả năm 2020', next: 'quý I năm 2021' });
    expect(periodWords('2020-H1')).toMatchObject({ previous: '6 tháng cuối năm 2019', cumulative: null, next: '6 tháng cuối năm 2020' });
    expect(periodWords('2020-9M')).toMatchObject({ previous: '', lastYear: 'cùng kỳ năm 2019', cumulative: null, next: 'quý IV năm 2020' });
    expect(periodWords('2020')).toMatchObject({ previous: 'năm 2019', lastYear: null, cumulative: null, next: 'năm 2021' });
    expect(periodWords('2020-01')).toMatchObject({ cumulative: null, label: 'tháng 01 năm 2020' });
  });

  it('has no words for what is not reported', () => {
    expect(periodWords('2020-10-01..2020-10-20')).toBeNull();
    expect(periodWords('tháng 10')).toBeNull();
  });

  it('knows what comes after', () => {
    expect(['2020-12', '2020-Q4', '2020-H2', '2020-9M', '2020', '2020-02'].map(followingPeriod)).toEqual(['2021-01', '2021-Q1', '2021-H1', '2020-Q4', '2021', '2020-03']);
  });
});
