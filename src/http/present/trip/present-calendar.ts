import type { z } from 'zod';
import type { CalendarFeedsView } from '../../../contract/trip/calendar';
import type { CalendarFeed } from '../../../domain/trip/calendar-feed';
import type { Sent } from '../../route';

/** Which calendars of a trip are followed. */
export function presentCalendarFeeds(feeds: readonly CalendarFeed[]): Sent<z.input<typeof CalendarFeedsView>> {
  return {
    items: feeds.map(({ id, of, language, createdAt, createdBy }) => ({
      id,
      ...(of === 'everybody' ? {} : of),
      language,
      createdAt,
      createdBy,
    })),
  };
}
