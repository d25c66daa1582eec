/** What they say back, and what may be answered. */
export interface ObjectionWords {
  /** One or two words by which lists and reports know it: 'no budget'. */
  readonly name: string;
  /** How it sounds, in their words. */
  readonly heard: string;
  /** What it often means. */
  readonly means: string;
  /** Said in the rep's voice, the first one first; one or more. */
  readonly answers: readonly string[];
  /** What to ask next. */
  readonly ask: string;
}

export interface ReadyMadeObjection extends ObjectionWords {
  /** Tells it apart for good, whatever the rep makes of it. */
  readonly marker: string;
}

const card = (
  name: string,
  heard: string,
  means: string,
  answers: readonly [string, string],
  ask: string,
): ReadyMadeObjection => ({ marker: name, name, heard, means, answers, ask });

/** The twelve a book begins with. None of them wins an argument: each takes the words at face value first. */
export const readyMadeObjections: readonly ReadyMadeObjection[] = [
  card(
    'no time',
    'I have no time. I am in a meeting.',
    'Mostly true. Sometimes: you have not yet said anything worth a minute.',
    [
      'Then I will not take it now. Two minutes later today, or tomorrow first thing: which is better?',
      'Fair. One sentence, and then you say stop or go on: {{why_them|people in your seat tell me what costs them hours}}.',
    ],
    'When is your day usually quiet?',
  ),
  card(
    'not interested',
    'We are not interested.',
    'They do not know yet in what. It closes the subject, not the matter.',
    [
      'I would say the same to somebody who calls out of nowhere. May I ask one thing, and then I leave you in peace?',
      'That is fair, and I will not call again for it. So that I learn something: is it the matter, or the moment?',
    ],
    'Is it settled at your place, or is it not a matter at all?',
  ),
  card(
    'send something',
    'Just send me something.',
    'A polite way out, or somebody who would rather read than listen.',
    [
      'Gladly, one page. So that it is the right one: what would have to be in it for you to read to the end?',
      'I will. And if it turns out to be nothing for you, may I hear a plain no, so that I stop?',
    ],
    'Which day may I ask what you made of it?',
  ),
  card(
    'no budget',
    'There is no budget for that.',
    'Not planned for, or not theirs to spend. Seldom: no money at all.',
    [
      'I am not asking for any today. If it paid for itself within the year, who would look at it?',
      'Then let us find out whether it is worth asking for one. What does it cost you as it is?',
    ],
    'When is the next budget made, and who has a say in it?',
  ),
  card(
    'too expensive',
    'You are too expensive for us.',
    'They have heard a figure, and not what stands against it.',
    [
      'It may be. What did you set it against?',
      'If it is dearer than what it saves, you should not buy it, and I will say so. May we work out the other side of the sum together?',
    ],
    'What would it have to save in a month to be worth it to you?',
  ),
  card(
    'no need',
    'We are fine as we are.',
    'It works well enough. Change costs more than it promises.',
    [
      'Good to hear. When you chose it, what did you look for, and what would you look for today?',
      'Then please keep it. If one thing about it could be better and cost you nothing, what would it be?',
    ],
    'What would have to happen for you to look at it again?',
  ),
  card(
    'has a supplier',
    'We have somebody for that.',
    'They trust somebody, and do not want to explain a change.',
    [
      'Then you know what good looks like, and I do not ask you to leave anybody. What do you wish they did as well?',
      'Many keep a second one for the day when the first cannot deliver. Is there such a day at {{company|your place}}?',
    ],
    'When do you speak with them about the next year?',
  ),
  card(
    'not the right person',
    'You would have to talk to somebody else.',
    'True, or they would rather not be the one who says yes.',
    [
      'Thank you for saying so. Who lives with it every day?',
      'I will. May I say that you sent me, or would you rather I did not?',
    ],
    'What would they want to know first?',
  ),
  card(
    'bad experience',
    'We tried that once, and it went badly.',
    'Somebody had to answer for it. They would rather not do so twice.',
    [
      'I am sorry to hear it. What went wrong? I would rather hear it now than repeat it.',
      'Then you know better than I do what to look out for. What would you want to see first, before you believed it?',
    ],
    'Who was hit by it most?',
  ),
  card(
    'not now',
    'Call me again in half a year.',
    'Something else comes first. Or: no, said kindly.',
    [
      'I will, on a day you name. What will be different by then?',
      'Happily. And if it is a no, you may tell me today: it costs me nothing and saves you the call.',
    ],
    'What has to be done first?',
  ),
  card(
    'must ask others',
    'I have to talk to my colleagues first.',
    'They cannot decide alone, or do not want to defend it alone.',
    [
      'Of course. What will they ask you first? Then you have the answer before you go in.',
      'Would it save you the telling if they sat in for twenty minutes?',
    ],
    'Who of them would be against it, and why?',
  ),
  card(
    'where from',
    'Where did you get my number?',
    'A fair question. They want to know with whom they deal.',
    [
      'From {{source|a list that I keep}}. If you do not want to be in it, say so, and I take you out while we speak.',
      'I will tell you, and then you decide: {{source|I have you on a list of people in your trade}}. May I say why I called?',
    ],
    'Shall I take the number out, or is there a better one?',
  ),
];
