import { busy, endings } from './endings.ts';
import { line, type ReadyMadeScript } from './line.ts';

/** Says at once why they were chosen, and asks how they deal with it: for a rep who knows something about them. */
export const reasonOpener: ReadyMadeScript = {
  marker: 'reason opener',
  name: 'Reason opener',
  kind: 'opener',
  opening: 'opener',
  openingAgain: 'opener-again',
  voicemail: null,
  lines: [
    line(
      'opener',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. I will say at once why I call: {{why_them|good hours that go into work nobody would miss}}. How do you deal with that today?',
      ['Explains how', 'how-well'],
      ['“Why do you ask me?”', 'why-you'],
      ['“I am in the middle of something”', 'busy'],
    ),
    line(
      'opener-again',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. We spoke before, and I said I would {{promise|call again}}. How have you dealt with it since?',
      ['Explains how', 'how-well'],
      ['“Remind me”', 'why-you'],
      ['“I am in the middle of something”', 'busy'],
    ),
    line(
      'why-you',
      'Why you',
      'Because as {{title|somebody who sees it from close by}} you would know better than my guess. I may be wrong about {{company|your place}}. Am I?',
      ['“No”, or says more', 'how-well'],
      ['“You are”', 'no-matter'],
      ['“Ask somebody else”', 'wrong-person'],
    ),
    line(
      'how-well',
      'How well',
      'And how well does that work for you: what goes right, and what do you still do by hand on a bad day?',
      ['Names something', 'cost'],
      ['“It works”', 'no-matter'],
      ['“We are looking at others”', 'looking'],
    ),
    line(
      'cost',
      'A bad day',
      'When it goes wrong, who notices first, and what does it cost them?',
      ['Tells me', 'show'],
      ['“Hard to say”', 'show'],
      ['“Not much”', 'part'],
    ),
    line(
      'looking',
      'Already looking',
      'Then I come at the right time or too late. What must it do for you to choose it, and by when do you decide?',
      ['Tells me', 'show'],
      ['“We have decided”', 'later'],
    ),
    line(
      'no-matter',
      'No matter',
      'Then I chose the wrong reason. What does take more of your week than it should?',
      ['Names something', 'cost'],
      ['“Nothing I would tell you”', 'part'],
    ),
    line(
      'wrong-person',
      'Another person',
      'Gladly. Who sees it from closest by?',
      ['Gives a name', 'referred'],
      ['“I would not know”', 'part'],
    ),
    busy('how-well'),
    ...endings,
  ],
};
