import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'rest-that-helps',
  title: 'Rest that helps, and rest that no longer does',
  summary: 'Rest is part of the plan. Here is how to get the good of it.',
  week: 2,
  keywords: ['recover', 'bed', 'lie down', 'inactivity', 'break', 'protective', 'stiff'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Rest is not a weakness. It is how bodies mend and how minds calm down. The art is to rest in a way that gives you something back.',
        },
      ],
    },
    {
      heading: 'Rest that protects',
      blocks: [
        {
          paragraph:
            'After a fresh injury, or with a fever, rest guards you. When a flare-up is at its worst, a short rest can take the edge off. A planned break inside a long task keeps you going. This kind of rest has an end, and you get up from it a bit better.',
        },
      ],
    },
    {
      heading: 'Rest that no longer helps',
      blocks: [
        {
          paragraph:
            'When rest goes on for days, things shift. Joints get stiff. Muscles lose strength. Sleep at night gets lighter. Your world gets smaller, and low mood finds more room. Then a small task hurts more than it did before, and rest looks like the only answer.',
        },
        {
          paragraph:
            'No one chooses this. It comes on quietly, and it comes from a good wish: to let things heal. With pain that has lasted for months, more rest is seldom what is lacking.',
        },
      ],
    },
    {
      heading: 'How to tell them apart',
      blocks: [
        {
          points: [
            'Did I choose this rest, or did I slide into it?',
            'Do I know when it ends?',
            'Do I feel a bit more able when I get up?',
            'Is it helping me get back to something?',
          ],
        },
        {
          paragraph: 'If most answers are “no”, you may have found a place for a small change.',
        },
      ],
    },
    {
      heading: 'Rest by the clock',
      blocks: [
        {
          paragraph:
            'Before you lie down, choose two things: when the rest will end, and what small move comes next. Set a timer. When it rings, get up and do that one thing, even if it is only a walk to the window. Then you can rest again if you wish.',
        },
        {
          paragraph:
            'Think of rest in doses, like cups of tea, and not like the whole pot. A few short rests through the day often do more for you than one long one. And rest does not need to mean lying down. A calm breath, a song, or a seat in the sun can count too.',
        },
        {
          paragraph:
            'If a clinician told you to rest a part of your body, do what they say, and ask how long it is for. If the pain is new or different, look at the help page first.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Dahm KT, et al. Advice to rest in bed versus advice to stay active for acute low-back pain and sciatica. Cochrane Database Syst Rev 2010.',
    },
    {
      text: 'Vlaeyen JWS, Linton SJ. Fear-avoidance and its consequences in chronic musculoskeletal pain: a state of the art. Pain 2000.',
    },
    { text: 'Fordyce W. Behavioral methods for chronic pain and illness. Mosby 1976.' },
  ],
  tryIt: [
    { label: 'Ideas for a hard day', href: '/flare-up' },
    { label: 'Breathe calmly', href: '/breathe' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
