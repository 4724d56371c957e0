import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'facing-what-you-avoid',
  title: 'Facing what you avoid',
  summary: 'How to win back things that fear has taken, one gentle step at a time.',
  week: 3,
  keywords: ['exposure', 'fear', 'avoid', 'brave', 'scared', 'safety habits', 'ladder'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'When something has hurt, it makes sense to keep away from it. At first this feels better. But what you keep away from tends to grow in your mind. The list gets longer, and life gets smaller.',
        },
        {
          paragraph:
            'There is a gentle way to turn this round. It is called graded exposure. You do what you avoid, in small steps, to find out what really happens.',
        },
      ],
    },
    {
      heading: 'Check this first',
      blocks: [
        {
          paragraph:
            'Exposure is for things you avoid out of fear. It is not for things that a doctor or therapist told you to keep away from. If you are not sure, ask them. A therapist who knows this method can be of great help.',
        },
      ],
    },
    {
      heading: 'How to do it',
      blocks: [
        {
          points: [
            'List what you avoid, and rate your fear of each from 0 to 100.',
            'Start low. A common starting point is a step you rate between 20 and 50.',
            'Say what you fear: “If I bend, then my back will give way.”',
            'Say how sure you are that it will happen, in percent.',
            'Choose how long you will stay, and do it.',
            'Then look: what did happen, and what did you learn?',
          ],
        },
        {
          paragraph:
            'You are not there to prove how tough you are. You are there to find out. The bigger the surprise, the more you learn.',
        },
      ],
    },
    {
      heading: 'Leave the props at home',
      blocks: [
        {
          paragraph:
            'We all have small habits that make us feel safe: a hand on the wall, a held breath, a seat close to the door. They can also whisper that you got through only because of them. Try to leave out one at a time. This is not about your medicines, or a stick or brace that someone gave you. Keep those as agreed, and talk about them with the person who gave them to you.',
        },
      ],
    },
    {
      heading: 'When does a step count as learned?',
      blocks: [
        {
          paragraph:
            'Do it again, and in 2 different situations: another shop, another time of day. When both fear and belief have dropped to half, the app offers the next step. After 4 weeks it brings the old one back, so that it stays fresh. Fear may come back now and then. That is normal, and it tends to go faster.',
        },
        {
          paragraph:
            'And if the thing you feared did happen? No blame. Look at how bad it was and how you coped. Then make the next step smaller. If you see a sign from the help page, stop and get help.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Vlaeyen JWS, et al. Graded exposure in vivo in the treatment of pain-related fear. Behav Res Ther 2001.',
    },
    {
      text: 'Craske MG, et al. Maximizing exposure therapy: an inhibitory learning approach. Behav Res Ther 2014.',
    },
    {
      text: 'Vlaeyen JWS, Linton SJ. Fear-avoidance and its consequences in chronic musculoskeletal pain: a state of the art. Pain 2000.',
    },
  ],
  tryIt: [
    { label: 'Add a step that faces a fear', href: '/plan' },
    { label: 'Look at examples', href: '/plan/templates' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
