/** Calendar fields of a serial date; `year` 0 stands for a time without a date. */
export type DateFields = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
};

const DAY_MS = 86_400_000;
/** 31/12/9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
const DAYS_1900_TO_1904 = 1_462;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Excel takes 1900 for a leap year: serial 60 is a 29 February that never was, and serials below it are a day late. */
const PHANTOM_LEAP_DAY = 60;

/**
 * The date of a serial number, rounded to the millisecond; null when Excel has no date for it and shows `#####`.
 * `date1904` counts from 01/01/1904, as Excel for Mac once did.
 */
export const fieldsOfSerial = (serial: number, date1904: boolean): DateFields | null => {
  const shifted = date1904 ? serial + DAYS_1900_TO_1904 : serial;
  if (!Number.isFinite(serial) || serial < 0 || shifted >= LAST_SERIAL + 1) return null;
  const whole = Math.round(shifted * DAY_MS);
  const days = Math.floor(whole / DAY_MS);
  const ofDay = whole - days * DAY_MS;
  const time = {
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / 60_000) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    millisecond: ofDay % 1000,
  };
  if (days === PHANTOM_LEAP_DAY && !date1904) return { year: 1900, month: 2, day: 29, ...time, weekday: 3 };
  if (days === 0) return { year: 1900, month: 1, day: 0, ...time, weekday: 6 };
  const date = new Date(EPOCH_1900 + (days < PHANTOM_LEAP_DAY && !date1904 ? days + 1 : days) * DAY_MS);
  const weekday = days < PHANTOM_LEAP_DAY && !date1904 ? (date.getUTCDay() + 6) % 7 : date.getUTCDay();
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time, weekday };
};

const two = (value: number): string => String(value).padStart(2, '0');

const timeText = (fields: DateFields): string => {
  const seconds = `${two(fields.hour)}:${two(fields.minute)}:${two(fields.second)}`;
  return fields.millisecond === 0 ? seconds : `${seconds}.${String(fields.millisecond).padStart(3, '0')}`;
};

/**
 * The ISO text of a serial date: `2020-10-01`, `2020-10-01T08:30:00`, or `08:30:00` for a time of day without a date.
 * Null when there is no such date.
 */
export const isoOfSerial = (serial: number, date1904: boolean): string | null => {
  const fields = fieldsOfSerial(serial, date1904);
  if (fields === null) return null;
  const time = timeText(fields);
  if (fields.day === 0) return time;
  const date = `${String(fields.year).padStart(4, '0')}-${two(fields.month)}-${two(fields.day)}`;
  return time === '00:00:00' ? date : `${date}T${time}`;
};

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/**
 * An ISO date, date and time, or time in the shape of `isoOfSerial`; null when it is none. For dates that are stored as
 * such, also before 1900, where serial dates have no room for them.
 */
export const tidyIso = (iso: string): string | null => {
  const match = ISO.exec(iso.trim());
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match ?? [];
  if (match === null || (year === undefined && match[4] === undefined)) return null;
  const [whole = '00', fraction = ''] = second.split('.');
  const millisecond = fraction.slice(0, 3).padEnd(3, '0');
  const time = `${hour}:${minute}:${whole}${millisecond === '000' ? '' : `.${millisecond}`}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return null;
  if (year === undefined) return time;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null;
  return time === '00:00:00' ? `${year}-${month ?? ''}-${day ?? ''}` : `${year}-${month ?? ''}-${day ?? ''}T${time}`;
};

/**
 * The serial (1900 system) of an ISO date, date and time, or time, as strict OOXML cells (`t="d"`) and OpenDocument hold
 * them; null when it is none. A time zone is left out: the office wrote what its clock showed.
 */
export const serialOfIso = (iso: string): number | null => {
  const match = ISO.exec(iso.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return time;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const asDate = new Date(milliseconds);
  if (asDate.getUTCMonth() + 1 !== Number(month) || asDate.getUTCDate() !== Number(day)) return null;
  const days = (milliseconds - EPOCH_1900) / DAY_MS;
  return (days <= PHANTOM_LEAP_DAY ? days - 1 : days) + time;
};
