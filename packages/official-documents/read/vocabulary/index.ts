import type { Channel, DocumentHeader, Topic } from '../../reading.ts';
import { isAppeal } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { channelWords } from './channels.ts';
import { matcherOf } from './match.ts';
import { topicWords } from './topics.ts';

/** Where subjects are looked for; what the first group shows counts before the second. */
const topicRoles = [
  ['contents', 'tasks', 'assignments'],
  ['purpose', 'requirements', 'channels'],
];

const channelsIn = matcherOf(channelWords);
const topicsIn = matcherOf(topicWords);

/** Channels are ordered everywhere but where the past is told or where subjects are listed. */
export const channelsOf = (passages: Passage[]): Channel[] =>
  channelsIn(
    passages.filter(
      ({ paragraph, roles, isSubject, isAside }) =>
        !isAside &&
        !isSubject &&
        !roles.includes('background') &&
        roles[0] !== 'audience' &&
        roles[0] !== 'budget' &&
        !isAppeal(paragraph.text),
    ),
  );

const aboutTelling = /tuyên truyền|truyền thông|kiểm tra/iu;
const aboutReform = /cải cách|cchc|hành chính|chuyển đổi số/iu;
/** To tell, to spread, to make public: what follows is what the public hears of. */
const tells =
  /tuyên truyền|truyền thông|thông tin(?! điện tử)|phổ biến|giới thiệu|công khai|công bố|niêm yết|quảng bá|đưa tin|phản ánh|phê bình (?:những|các) (?:nơi|địa phương|đơn vị|cơ quan)|biểu dương|nêu gương|quán triệt|chuyên mục|chuyên đề|tin, bài/giu;
const isAim = (words: string): boolean => /góp phần|nhằm|tạo (?:sự|chuyển)|^tuyên truyền với /iu.test(words);

/** Whether the words before a subject say that it is told, and not that telling serves it ("tuyên truyền … góp phần cải thiện môi trường đầu tư"). */
const isTold = (before: string): boolean => {
  const last = [...before.matchAll(tells)].at(-1);
  return last !== undefined && !isAim(before.slice(last.index));
};

/** Subjects among the contents, and among the tasks of a plan of communication about reform; elsewhere the sentence must say that it is told. */
export const topicsOf = (passages: Passage[], { title, kind }: Pick<DocumentHeader, 'title' | 'kind'>): Topic[] => {
  const isOwnWork =
    kind === 'report' ||
    !aboutTelling.test(title) ||
    /^[^,]*?cải cách(?:(?!tuyên truyền|truyền thông).)*(?:tuyên truyền|truyền thông)/iu.test(title);
  const isAllTold = !isOwnWork && aboutReform.test(title);
  const isSpoken = ({ roles }: Passage): boolean => roles.length === 0 && kind !== 'report' && kind !== 'decision';
  const mayTell = [
    ...topicRoles.flatMap((group) => passages.filter(({ roles }) => group.includes(roles[0] ?? ''))),
    ...passages.filter(isSpoken),
  ];
  return topicsIn(mayTell, (passage, { before, clause }) => {
    const [role] = passage.roles;
    if (passage.isSubject || (isAllTold && (role === 'tasks' || role === 'contents'))) return true;
    return isTold(before) || (!isAim(before) && role === 'assignments' && isTold(clause));
  });
};
