import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'thoughts-and-pain',
  title: 'Kinder and truer thoughts',
  summary: 'Thoughts are not facts. You can look at them and find truer ones.',
  week: 3,
  keywords: ['thinking', 'mind', 'worry', 'belief', 'catastrophe', 'self-talk', 'cognitive'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'A stab of pain, and a thought is there at once: “It will never get better.” “I am no use to anyone.” “Now the whole week is gone.” You did not choose it. It came with the pain, like thunder with a storm.',
        },
        {
          paragraph:
            'Such thoughts matter, as they shape what you do next. If the week is gone, why get up? And they can feed the alarm, as it listens to what you believe.',
        },
      ],
    },
    {
      heading: 'Catch it',
      blocks: [
        {
          paragraph:
            'The first move is to notice. Put the words “I have the thought that” in front. “I have the thought that the week is gone.” It is the same thought, and it has a bit less grip. You are the one who looks at it.',
        },
      ],
    },
    {
      heading: 'Look at it like a fair judge',
      blocks: [
        {
          points: [
            'What speaks for this thought? What speaks against it?',
            'Is there another way to see it?',
            'What would I say to a friend who thought this?',
            'Does this thought help me do what matters?',
          ],
        },
        {
          paragraph:
            'A fair judge hears both sides. Some hard thoughts are partly true. The pain may well be bad today. You need not argue with that. Look for the part that goes too far: the “never”, the “no use”, the “whole”.',
        },
      ],
    },
    {
      heading: 'Find a kinder and truer one',
      blocks: [
        {
          paragraph:
            'This is not about thinking happy thoughts. A sweet thought that you do not believe will not hold. Look for one that is kind and that is true: “Today is hard. I have had days like this, and I got through. I can do the small version now.”',
        },
        {
          paragraph:
            'Then rate how far you believe the old thought, from 0 to 100. If it dropped only a little, that is fine. It is a skill, like a new language. Short and often works better than long and seldom. And then take one small step that fits the new thought. What you do is what teaches you most.',
        },
        {
          paragraph:
            'Thought records are part of a therapy for pain that has been studied a lot. On the whole its effect is small but real. A trained therapist can help you get more out of it.',
        },
        {
          paragraph:
            'If thoughts of not wanting to live turn up, you do not need to sort them out alone. Open the help page and talk to someone now.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Williams ACC, et al. Psychological therapies for the management of chronic pain (excluding headache) in adults. Cochrane Database Syst Rev 2020.',
      url: 'https://doi.org/10.1002/14651858.CD007407.pub4',
    },
    {
      text: 'Ehde DM, Dillworth TM, Turner JA. Cognitive-behavioral therapy for individuals with chronic pain: efficacy, innovations, and directions for research. Am Psychol 2014.',
    },
    {
      text: 'Sullivan MJL, et al. Theoretical perspectives on the relation between catastrophizing and pain. Clin J Pain 2001.',
    },
  ],
  tryIt: [
    { label: 'Look at a thought', href: '/thoughts/new' },
    { label: 'Someone to talk to', href: '/help' },
  ],
};
