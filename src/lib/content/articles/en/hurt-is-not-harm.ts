import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'hurt-is-not-harm',
  title: 'Hurt is not the same as harm',
  summary: 'Why a sore day after a walk need not mean that the walk was bad for you.',
  week: 1,
  keywords: ['injury', 'safe', 'scan', 'sore', 'settle', 'danger'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'You bend down, and your back shouts. It is hard not to think: something just went wrong in there. That thought makes sense. With a fresh injury it may even be right. With pain that has lasted for months it is often not.',
        },
      ],
    },
    {
      heading: 'Two things that feel like one',
      blocks: [
        {
          paragraph:
            'Hurt is what you feel. Harm is what happens to your body. They can come together, and they can come apart.',
        },
        {
          points: [
            'A paper cut hurts a lot and does little harm.',
            'A bruise you did not notice is a little harm with no hurt.',
            'Tired legs after a long rest can hurt, and they are only out of practice.',
          ],
        },
        {
          paragraph:
            'Scans show this too. Many people with no pain at all have worn discs or joints on a scan. So a scan is one piece of the story, and not the whole of it. Ask the person who knows your scan what it means for you.',
        },
      ],
    },
    {
      heading: 'Let it settle',
      blocks: [
        {
          paragraph:
            'When you do a bit more, you may feel it. What counts is what comes next. Did it settle by the next morning? Then your body most likely coped. If it did not settle, that is no proof of harm. It is a hint that the step was a bit big for now.',
        },
        {
          paragraph:
            'That is why Foothold asks you the morning after. A pain of up to 5 out of 10 while you do it is seen as fine, as long as it settles. This mark comes from work with sore knees and heels. It is a common starting point, and you and your clinician may choose another one.',
        },
      ],
    },
    {
      heading: 'When to take care',
      blocks: [
        {
          paragraph:
            'Hurt is not harm, and yet some hurt needs a look. Get help for pain that is new or of a new kind, after a fall or a blow, with fever, with new weakness or numbness, or with chest pain. The help page has the whole list.',
        },
        {
          paragraph:
            'And if a doctor or therapist told you to keep away from something, keep to that. Ask them when it will be safe to try.',
        },
        {
          paragraph:
            'For all the rest you may say to yourself: “This hurts, and I am safe.” You need not believe it all at once. Small steps that settle will show you, one at a time.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Moseley GL, Butler DS. Fifteen years of explaining pain: the past, present, and future. J Pain 2015.',
    },
    {
      text: 'Brinjikji W, et al. Systematic literature review of imaging features of spinal degeneration in asymptomatic populations. AJNR Am J Neuroradiol 2015.',
    },
    {
      text: 'Silbernagel KG, et al. Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy. Am J Sports Med 2007.',
    },
    {
      text: 'Smith BE, et al. Should exercises be painful in the management of chronic musculoskeletal pain? A systematic review and meta-analysis. Br J Sports Med 2017.',
    },
  ],
  tryIt: [
    { label: 'See what is planned for today', href: '/today' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
