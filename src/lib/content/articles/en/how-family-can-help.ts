import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'how-family-can-help',
  title: 'How the people around you can help',
  summary: 'Help that leaves you in charge, and how to ask for it.',
  week: 4,
  keywords: ['family', 'partner', 'friends', 'relationships', 'support', 'children', 'ask', 'help'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Pain moves in with the whole house. The people close to you see you hurt and can’t take it away. That is hard for them. Some do too much, some pull back, and some just get it wrong. Most of them care.',
        },
      ],
    },
    {
      heading: 'When help takes over',
      blocks: [
        {
          paragraph:
            'Someone sees you wince and takes the pan from your hands. It is done with love. But if it happens each time, you get less and less to do. You learn that you can’t, and they learn it too. In studies, some people whose partners often stepped in at signs of pain did less. We do not know for sure which came first.',
        },
        {
          paragraph:
            'The other end is no better. To be told to pull yourself together makes people feel alone. What most of us want is simple: to be believed, and to be left in charge.',
        },
      ],
    },
    {
      heading: 'What tends to help',
      blocks: [
        {
          points: [
            'They ask first: “Would you like a hand, or would you like to do it?”',
            'They notice what you did, and not only how it hurt.',
            'They join in: a walk together, one cuts and one stirs.',
            'They know the plan, and they are glad when you stop on time.',
            'They listen for a while, with no need to fix it.',
          ],
        },
      ],
    },
    {
      heading: 'How to ask',
      blocks: [
        {
          paragraph:
            'People can’t read your mind, and you can’t read theirs. So be clear and small: “Could you carry the heavy bag? I will take the rest.” Say how long it is for. Say thank you. And say what you do not need: “When I go slowly, please let me. It is part of my plan.”',
        },
        {
          paragraph:
            'Agree on a word for bad days, so that you do not have to explain. And ask now and then how they are. They have hard days too, and it is good to be the one who cares.',
        },
      ],
    },
    {
      heading: 'Children, friends and closeness',
      blocks: [
        {
          paragraph:
            'Children need few words: “My back is sore today. It is not your fault, and I am safe.” Friends may stop asking because they think that you will say no. Tell them what you can do, such as tea for half an hour. And touch can change with pain. Talk about it at a calm time, and look for what still feels good.',
        },
        {
          paragraph:
            'If someone close to you hurts or scares you, that is not help. You can talk to your doctor or find a number on the help page.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Romano JM, et al. Chronic pain patient-spouse behavioral interactions predict patient disability. Pain 1995.',
    },
    {
      text: 'Cano A, Williams ACC. Social interaction in pain: reinforcing pain behaviors or building intimacy? Pain 2010.',
    },
    {
      text: 'Leonard MT, Cano A, Johansen AB. Chronic pain in a couples context: a review and integration of theoretical models and empirical evidence. J Pain 2006.',
    },
  ],
  tryIt: [
    { label: 'Note who helps with what', href: '/plan/surroundings' },
    { label: 'Write down what to ask for', href: '/journal/new' },
    { label: 'Someone to talk to', href: '/help' },
  ],
};
