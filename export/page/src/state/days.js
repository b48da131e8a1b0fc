// Days as whole numbers since 1970-01-01, so that dates before it and after it are alike.
const DAY = 86_400_000;

/** The day of an ISO 8601 date or date and time; null where there is none. "2024-08" is its first day. */
export function dayOf(text) {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? 1, match[3] ?? 1].map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC() takes years before 100 for those after 1900
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : null;
}

/** "2024-08-21" */
export function dayText(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const LABEL = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "21 Aug 2024" */
export const dayLabel = (day) => LABEL.format(new Date(day * DAY));
