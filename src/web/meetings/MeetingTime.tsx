import { Text } from '@mantine/core';
import type { CalendarDate } from '../../domain/calendar-date';
import type { ClockTime } from '../../domain/trip/clock-time';
import { formatDay } from '../screen/formats';
import { useLanguage } from '../screen/language';

interface MeetingTimeProps {
  readonly date: CalendarDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When a meeting is, by the clocks of the place. */
export function MeetingTime({ date, from, to }: MeetingTimeProps) {
  const { language } = useLanguage();
  return (
    <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>
      <time dateTime={`${date}T${from}`}>
        {formatDay(date, language)}, {from}–{to}
      </time>
    </Text>
  );
}
