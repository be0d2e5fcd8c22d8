import type { priorities, statuses } from '../db/schema/tickets.ts';
import type { Text } from '../ground/texts.ts';
import type { columns } from '../models/tickets/saved-views.ts';

/** What files call what the desk shows of a ticket. */

export const heads: Record<'number' | 'subject' | (typeof columns)[number], Text> = {
  number: { ar: 'الرقم', en: 'Number' },
  subject: { ar: 'الموضوع', en: 'Subject' },
  customer: { ar: 'العميل', en: 'Customer' },
  problemType: { ar: 'نوع المشكلة', en: 'Problem type' },
  status: { ar: 'الحالة', en: 'Status' },
  priority: { ar: 'الأولوية', en: 'Priority' },
  assignee: { ar: 'المسؤول', en: 'Assigned to' },
  lang: { ar: 'اللغة', en: 'Language' },
  channel: { ar: 'القناة', en: 'Channel' },
  messages: { ar: 'عدد الرسائل', en: 'Messages' },
  created: { ar: 'فُتحت (UTC)', en: 'Filed (UTC)' },
  updated: { ar: 'آخر تغيير (UTC)', en: 'Changed (UTC)' },
  due: { ar: 'المهلة حتى (UTC)', en: 'Due (UTC)' },
};

export const statusNames: Record<(typeof statuses)[number], Text> = {
  new: { ar: 'جديدة', en: 'New' },
  open: { ar: 'مفتوحة', en: 'Open' },
  waiting: { ar: 'بانتظار العميل', en: 'Waiting for the customer' },
  solved: { ar: 'محلولة', en: 'Solved' },
};

export const priorityNames: Record<(typeof priorities)[number], Text> = {
  low: { ar: 'منخفضة', en: 'Low' },
  normal: { ar: 'عادية', en: 'Normal' },
  high: { ar: 'عالية', en: 'High' },
  urgent: { ar: 'عاجلة', en: 'Urgent' },
};

/** Of what stands still. */
export const paused: Text = { ar: 'متوقفة', en: 'Paused' };

/** The last line of a file in which not all is. */
export const cutOff = (most: number): Text => ({
  ar: `هنا أول ${most} تذكرة فقط، وفي القائمة غيرها. ضيّق القائمة لتأخذ الباقي.`,
  en: `Only the first ${most} tickets are here, and the list has more. Narrow it to take the rest.`,
});
