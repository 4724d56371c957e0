interface GuideSection {
  readonly title: string;
  readonly points: readonly string[];
}

/**
 * How family can help without taking over (S9). It says in short what the article “How family can help” says with its
 * sources: notice what is done, keep offering, and leave the pace to the person.
 */
export const FAMILY_GUIDE: Readonly<Record<'en', readonly GuideSection[]>> = {
  en: [
    {
      title: 'What this is about',
      points: [
        'Small steps, done often, help people with lasting pain do more of what matters to them.',
        'The plan says how much, not the pain of the day. So a good day is no reason to do more, and a hard day is no reason to stop.',
        'You see what was shared with you, and nothing else. That is how it should be.',
      ],
    },
    {
      title: 'What helps',
      points: [
        'Say what you saw: “You cooked for ten minutes.” That is worth more than “Well done”.',
        'Ask “How can I help?” before you help. Take no for an answer.',
        'Do things together that are fun, and that are not about pain.',
        'Let them do what is in the plan by themselves, also when it takes longer.',
        'A cheer or a short line here is enough. It does not have to be each time.',
      ],
    },
    {
      title: 'What is better left',
      points: [
        'Asking about pain all the time. It keeps the mind on it.',
        'Doing everything for them, or telling them to rest. It is meant well, and it takes away practice.',
        'Pushing for more: “You could do it last week.” More than planned often costs the next days.',
        'Asking why there is no news. No news means nothing.',
      ],
    },
    {
      title: 'On a hard day',
      points: [
        'Pain can flare up without anything being harmed. It is not a step back.',
        'Ask which part of the day you can make easier. A smaller version of the plan still counts.',
        'Listen first. You do not have to solve it.',
      ],
    },
    {
      title: 'And you',
      points: [
        'You may be tired too. Keep something in the week that is yours alone.',
        'If you worry that somebody may hurt themselves, look at the help page. You do not have to find the right words alone.',
      ],
    },
  ],
};
