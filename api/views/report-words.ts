import type { Text } from '../ground/texts.ts';

/** What the columns of a report are called, and what exactly is counted in them: the page, its tables and its files say the same. */
export const words = {
  filed: {
    name: { ar: 'تذاكر فُتحت', en: 'Filed' },
    means: {
      ar: 'التذاكر التي وصلت في هذه الأيام، عدا البريد المزعج.',
      en: 'Tickets that arrived on these days, without spam.',
    },
  },
  solved: {
    name: { ar: 'تذاكر حُلّت', en: 'Solved' },
    means: {
      ar: 'تُحسب في يوم آخر حل، وما أُعيد فتحه لا يُحسب حتى يُحل من جديد.',
      en: 'Counted on the day of the last solution; what was opened again counts once it is solved again.',
    },
  },
  firstMedian: {
    name: { ar: 'أول رد، الوسيط', en: 'First answer, median' },
    means: {
      ar: 'من وصول التذكرة إلى أول رد كتبه إنسان، بكل ساعات اليوم، ويُحسب في يوم الرد. لا تُحسب الرسائل الآلية.',
      en: 'From the filing to the first answer that a person wrote, by the clock, on the day of the answer. What is sent by itself is not counted.',
    },
  },
  firstSlow: {
    name: { ar: 'أول رد، المئين 90', en: 'First answer, p90' },
    means: {
      ar: 'تسعة من كل عشرة ردود وصلت خلال هذه المدة.',
      en: 'Nine of ten first answers came within this time.',
    },
  },
  firstWorking: {
    name: { ar: 'أول رد بوقت العمل، الوسيط', en: 'First answer in working time, median' },
    means: {
      ar: 'المدة نفسها بساعات العمل وحدها، للتذاكر التي لها موعد.',
      en: 'The same in working hours alone, of tickets that have a service level.',
    },
  },
  firstMet: {
    name: { ar: 'ردود في موعدها', en: 'First answers in time' },
    means: {
      ar: 'أول الردود التي وصلت في موعدها ÷ كل أول رد له موعد. ما تأخر ولم يُردّ عليه بعد يُحسب عند الرد عليه.',
      en: 'First answers within their target ÷ those that had one. What is late and still unanswered counts when it is answered.',
    },
  },
  solutionMedian: {
    name: { ar: 'مدة الحل، الوسيط', en: 'Time to solution, median' },
    means: {
      ar: 'من وصول التذكرة إلى آخر حل لها، ومنها مدة إعادة الفتح، بكل ساعات اليوم.',
      en: 'From the filing to the last solution, with any time it was open again, by the clock.',
    },
  },
  solutionSlow: {
    name: { ar: 'مدة الحل، المئين 90', en: 'Time to solution, p90' },
    means: { ar: 'تسع من كل عشر تذاكر حُلّت خلال هذه المدة.', en: 'Nine of ten were solved within this time.' },
  },
  solutionWorking: {
    name: { ar: 'مدة الحل بوقت العمل، الوسيط', en: 'Time to solution in working time, median' },
    means: {
      ar: 'بساعات العمل وحدها ودون انتظار العميل، للتذاكر التي لها موعد.',
      en: 'In working hours alone and without waiting for the customer, of tickets that have a service level.',
    },
  },
  solutionMet: {
    name: { ar: 'حلول في موعدها', en: 'Solutions in time' },
    means: {
      ar: 'التذاكر التي حُلّت في موعدها ÷ ما حُلّ وله موعد.',
      en: 'Tickets solved within their target ÷ those solved that had one.',
    },
  },
  oneTouch: {
    name: { ar: 'حُلّت برد واحد', en: 'Solved with one answer' },
    means: {
      ar: 'ما حُلّ برد واحد من الفريق ولم يُفتح من جديد ÷ كل ما حُلّ.',
      en: 'Solved with a single answer of ours and not opened again ÷ all that was solved.',
    },
  },
  reopened: {
    name: { ar: 'أُعيد فتحها', en: 'Opened again' },
    means: {
      ar: 'ما أُعيد فتحه مرة على الأقل حتى اليوم ÷ ما حُلّ أول مرة في هذه الأيام.',
      en: 'Opened again at least once until today ÷ what was first solved on these days.',
    },
  },
  satisfied: {
    name: { ar: 'رضا العملاء', en: 'Satisfaction' },
    means: {
      ar: 'من قيّم 4 أو 5 من 5 ÷ كل من قيّم، بحسب يوم الحل.',
      en: 'Ratings of 4 or 5 of 5 ÷ all ratings, by the day of the solution.',
    },
  },
  responses: {
    name: { ar: 'نسبة من قيّم', en: 'Response rate' },
    means: {
      ar: 'ما قُيّم ÷ كل ما حُلّ، فالسؤال يظهر في صفحة كل تذكرة محلولة.',
      en: 'Rated ÷ solved: the page of each solved ticket asks.',
    },
  },
  shown: {
    name: { ar: 'عُرضت لها مقالات', en: 'Articles suggested' },
    means: {
      ar: 'التذاكر التي اقتُرحت لها مقالات عند وصولها. هذا والثلاثة التالية بحسب يوم الوصول، وكل خطوة جزء مما قبلها.',
      en: 'Tickets for which articles were suggested when they came. This and the next three are by the day of filing, each a part of the one before.',
    },
  },
  opened: {
    name: { ar: 'فتح العميل إحداها', en: 'Opened one' },
    means: { ar: 'فتح العميل مقالة اقتُرحت له.', en: 'The customer opened an article that was suggested.' },
  },
  said: {
    name: { ar: 'قال «حُلّت» قبل أي رد', en: 'Said “solved” before any answer' },
    means: {
      ar: 'قال العميل إنها حُلّت دون رد من الفريق. قوله وحده لا يثبت ذلك.',
      en: 'The customer said that it is solved, and nobody had answered. That alone proves nothing.',
    },
  },
  verified: {
    name: { ar: 'وثبت ذلك', en: 'Verified' },
    means: {
      ar: 'مضت سبعة أيام ولم تُفتح من جديد، ولم يفتح العميل نفسه تذكرة أخرى.',
      en: 'Seven days passed in which it stayed so, and the same customer filed no other ticket.',
    },
  },
  sent: {
    name: { ar: 'رُدّ عليها بجواب مقترح', en: 'Answered with a suggestion' },
    means: {
      ar: 'ما أُرسل في ردّه جواب مقترح أو مقالة مقترحة ÷ ما رُدّ عليه.',
      en: 'Tickets in whose answer a suggested text or article was sent ÷ tickets answered.',
    },
  },
  corrected: {
    name: { ar: 'صُحّح نوعها', en: 'Type corrected' },
    means: {
      ar: 'مرات غيّر فيها أحد الزملاء نوع المشكلة.',
      en: 'How often one of the team changed the problem type.',
    },
  },
  removed: {
    name: { ar: 'أسرار حُذفت', en: 'Secrets removed' },
    means: {
      ar: 'ما حُذف من رسائل العملاء قبل الحفظ. يُحفظ نوعه وعدده وحدهما.',
      en: 'Taken out of what customers wrote before it was stored. Only the kind and the count are kept.',
    },
  },
  searches: {
    name: { ar: 'عمليات البحث', en: 'Searches' },
    means: {
      ar: 'ما بُحث عنه في البوابة. لا يُعرف من بحث، فتُقسَّم بحسب اللغة وحدها.',
      en: 'Searches on the portal. Nobody knows whose they are: they are split by language alone.',
    },
  },
  searchesEmpty: {
    name: { ar: 'بحث بلا نتيجة', en: 'Searches without results' },
    means: { ar: 'بحث لم يجد شيئًا ÷ كل بحث.', en: 'Searches that found nothing ÷ searches.' },
  },
  searchesOpened: {
    name: { ar: 'بحث فُتحت منه مقالة', en: 'Searches with an article opened' },
    means: {
      ar: 'بحث فُتح من نتائجه شيء ÷ كل بحث.',
      en: 'Searches from whose results one was opened ÷ searches.',
    },
  },
  searchesFiled: {
    name: { ar: 'بحث تبعته تذكرة', en: 'Searches that led to a ticket' },
    means: {
      ar: 'بحث فُتحت من صفحته تذكرة ÷ كل بحث. من غادر دون تذكرة لا يُعدّ مكتفيًا.',
      en: 'Searches from whose page a ticket was filed ÷ searches. Whoever just left is not counted as helped.',
    },
  },
} satisfies Record<string, { name: Text; means: Text }>;
