import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'expecting-pain',
  title: 'When you brace for pain',
  summary: 'How expecting pain can turn the alarm up, and how it can turn down.',
  week: 3,
  keywords: ['anticipation', 'expect', 'worry', 'fear', 'tense', 'amplify', 'predict'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Think of a step that has hurt before: getting out of the car, say. Before your foot is on the ground you may already hold your breath and tense up. You are bracing. The pain has not come yet, and your body is busy with it.',
        },
      ],
    },
    {
      heading: 'Your brain guesses ahead',
      blocks: [
        {
          paragraph:
            'Brains do not wait and see. They guess what comes next, from what came before. That is how you catch a ball. With pain the guess is part of what you feel. In studies, the same heat on the skin hurt more when people were told to expect a lot, and less when they were told to expect a little.',
        },
        {
          paragraph:
            'This does not mean that you make it up. It means that the alarm listens to more than the sore spot. It listens to what you expect.',
        },
      ],
    },
    {
      heading: 'How it goes round',
      blocks: [
        {
          points: [
            'You expect that it will hurt badly.',
            'You tense up, hold your breath and watch for the first sign.',
            'What you watch for, you feel sooner and more strongly.',
            'So the guess seems right, and next time you brace a bit earlier.',
          ],
        },
        {
          paragraph:
            'Often the next turn is that you leave the thing out. Then the guess can never be checked. It stays as strong as it was, or it grows.',
        },
      ],
    },
    {
      heading: 'How it can turn down',
      blocks: [
        {
          paragraph:
            'A guess changes when it meets a surprise. So make your guess plain: how much will it hurt, and what do you fear will happen? Then take a small and safe step, and look. Was it as bad as you thought? Was it over sooner? Did you cope better?',
        },
        {
          paragraph:
            'Write it down, as the mind keeps the bad times and drops the rest. A few lines before and after are enough. Over weeks you get a fair record of your own.',
        },
        {
          paragraph:
            'It also helps to let go of the bracing. Drop your shoulders. Breathe out. Look around you for a moment. You are not telling your body that nothing will hurt. You are telling it that you are safe enough to try.',
        },
        {
          paragraph:
            'Sometimes it will hurt as much as you thought. Then you know that too, and you know that you came through it. If the pain is of a new kind, look at the help page.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Koyama T, et al. The subjective experience of pain: where expectations become reality. Proc Natl Acad Sci USA 2005.',
    },
    { text: 'Atlas LY, Wager TD. How expectations shape pain. Neurosci Lett 2012.' },
    {
      text: 'Vlaeyen JWS, Linton SJ. Fear-avoidance model of chronic musculoskeletal pain: 12 years on. Pain 2012.',
    },
  ],
  tryIt: [
    { label: 'Put a worried thought to the test', href: '/thoughts/new' },
    { label: 'Breathe out first', href: '/breathe' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
