import type { Connection } from '../database/connect.ts';

/**
 * How many figures do not say what their revisions say: what counts must be the newest revision that is not taken
 * back, with its state and value, and each revision must belong to a figure.
 */
export function wrongFigures(connection: Connection): number {
  return Number(
    connection
      .prepare(
        `WITH newest AS (
           SELECT figure_change.period_key, figure_revision.unit_key, figure_revision.indicator_key,
                  max(figure_revision.revision_key) AS newest_key,
                  max(CASE WHEN figure_revision.withdrawn_by IS NULL THEN figure_revision.revision_key END) AS counting_key
           FROM figure_revision JOIN figure_change ON figure_change.change_key = figure_revision.change_key
           GROUP BY 1, 2, 3
         )
         SELECT (SELECT count(*) FROM newest
                 LEFT JOIN figure USING (period_key, unit_key, indicator_key)
                 LEFT JOIN figure_revision AS counting ON counting.revision_key = newest.counting_key
                 WHERE figure.newest_key IS NOT newest.newest_key OR figure.counting_key IS NOT newest.counting_key
                    OR figure.state IS NOT counting.state OR figure.value IS NOT counting.value)
              + (SELECT count(*) FROM figure WHERE NOT EXISTS (
                   SELECT 1 FROM figure_revision WHERE figure_revision.revision_key = figure.newest_key))`,
      )
      .pluck()
      .get(),
  );
}
