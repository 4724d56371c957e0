import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'moods-and-pain',
  title: 'Moods and pain',
  summary: 'Feeling low, cross or scared with pain is human. Here is what can lift you a bit.',
  week: 4,
  keywords: ['depression', 'sad', 'anger', 'anxiety', 'low', 'feelings', 'guilt', 'grief'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Pain wears people down. It takes sleep, plans, work and sometimes friends. To be sad, cross or scared about that is not a flaw. It is what people feel when they lose things.',
        },
      ],
    },
    {
      heading: 'It goes both ways',
      blocks: [
        {
          paragraph:
            'Pain pulls the mood down, and a low mood can turn pain up. Both live in the same nervous system and share many of its paths. So it can help to work on one of them even when the other will not budge.',
        },
        {
          paragraph:
            'That is good news in a way. You have more than one door. Something small that lifts your mood is also something you do about your pain.',
        },
      ],
    },
    {
      heading: 'Do first, feel later',
      blocks: [
        {
          paragraph:
            'When you are low, you wait until you feel like doing something. But the wish often comes after you start. So pick something tiny that used to give you joy, or that fits what matters to you. Do it for a few minutes, whatever your mood says.',
        },
        {
          points: [
            'Step outside and look at the sky.',
            'Send one message to someone you like.',
            'Put on a song from a good time.',
            'Do the small version of a step in your plan.',
          ],
        },
        {
          paragraph:
            'Then note how it was, even if it was only a bit better than you thought. Low moods have a poor memory for good things.',
        },
      ],
    },
    {
      heading: 'Make room for hard feelings',
      blocks: [
        {
          paragraph:
            'You do not need to be cheerful. Some days call for a good cry. Name what you feel, in plain words: “This is grief.” “This is anger.” A feeling with a name is easier to carry. Feelings rise, stay for a while, and then change.',
        },
        {
          paragraph:
            'Try to talk to yourself as you would to a good friend. A harsh voice seldom gets anyone moving for long.',
        },
      ],
    },
    {
      heading: 'When to ask for help',
      blocks: [
        {
          paragraph:
            'If you have been low or on edge on most days for weeks, or if nothing gives you joy any more, please tell your doctor. There is help for this, and it helps many people with pain too. You take nothing from anyone by asking.',
        },
        {
          paragraph:
            'If you think about ending your life, do not stay alone with it. The help page shows numbers to call, day and night in many places.',
        },
      ],
    },
  ],
  sources: [
    { text: 'Bair MJ, et al. Depression and pain comorbidity: a literature review. Arch Intern Med 2003.' },
    {
      text: 'Edwards RR, et al. The role of psychosocial processes in the development and maintenance of chronic pain. J Pain 2016.',
    },
    {
      text: 'McCracken LM, Vowles KE. Acceptance and commitment therapy and mindfulness for chronic pain: model, process, and progress. Am Psychol 2014.',
    },
  ],
  tryIt: [
    { label: 'Write about it in your journal', href: '/journal/new' },
    { label: 'Check in on your day', href: '/check-in' },
    { label: 'Someone to talk to', href: '/help' },
  ],
};
