import { type QueueClass, queueClasses } from '../vocabulary.ts';

/**
 * How many people wait: everybody whose turn it is, in whatever class and whatever the hour is where they are. The
 * one number of Today, of a session and of the terminal.
 */
export const peopleWaiting = (waiting: Readonly<Record<QueueClass, number>>): number =>
  queueClasses.reduce((sum, each) => sum + waiting[each], 0);
