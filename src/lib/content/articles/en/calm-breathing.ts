import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'calm-breathing',
  title: 'Breathing and calm',
  summary: 'A slow breath is a small tool that you always have with you.',
  week: 3,
  keywords: ['relax', 'breath', 'belly', 'stress', 'slow', 'panic', 'tension'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'When it hurts, we hold our breath. Or we breathe fast and high in the chest. The body reads this as a sign of danger, and gets ready to fight or run. Muscles tighten. The heart beats faster. The alarm gets more to work with.',
        },
        {
          paragraph:
            'You can’t tell your heart to slow down. But you can slow your breath, and your heart tends to follow.',
        },
      ],
    },
    {
      heading: 'How to do it',
      blocks: [
        {
          points: [
            'Sit or lie in a way that feels fine for now.',
            'Put one hand on your belly, if you like.',
            'Breathe in through your nose for 4 seconds, and let the belly rise.',
            'Breathe out for 6 seconds, as if through a straw.',
            'Go on for about 3 minutes, or for as long as you like.',
          ],
        },
        {
          paragraph:
            'That makes 6 breaths a minute. If it feels like too little air, go a bit faster. It is meant to be easy. If you get dizzy, stop and breathe as you always do.',
        },
        {
          paragraph: 'If you have a lung or heart problem, ask your clinician before you try slow breathing.',
        },
      ],
    },
    {
      heading: 'When it can help',
      blocks: [
        {
          paragraph:
            'Before a step that makes you tense. In the middle of a spike of pain. In a planned break. At night, when thoughts go round. Try it on a calm day first. A tool is easier to find in the dark when you know where it hangs.',
        },
        {
          paragraph:
            'A sigh can do as well. In a queue or at a red light, let one long breath go and drop your shoulders. No one will notice.',
        },
      ],
    },
    {
      heading: 'What to expect',
      blocks: [
        {
          paragraph:
            'Some studies found that slow breathing eased pain a bit, others did not. Relaxing while you do it seems to be a part of what helps. So do not judge it by your pain. Ask if you feel a little steadier, and if the next thing is easier to do.',
        },
        {
          paragraph:
            'One more thing. When you face something you fear, do not use the breath to push the fear away. Let it be there, and breathe as you go. You want to learn that you can do the thing, and not that only the breath kept you safe.',
        },
        {
          paragraph:
            'New trouble with getting your breath, or pain in the chest, is not for breathing practice. Look at the help page, and call for help.',
        },
      ],
    },
  ],
  sources: [
    { text: 'Jafari H, et al. Pain and respiration: a systematic review. Pain 2017.' },
    {
      text: 'Busch V, et al. The effect of deep and slow breathing on pain perception, autonomic activity, and mood processing: an experimental study. Pain Med 2012.',
    },
  ],
  tryIt: [
    { label: 'Breathe with the pacer', href: '/breathe' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
