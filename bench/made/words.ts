/** Made-up people, companies and places. Numbers are of the ranges that are reserved for invention. */
const list = (text: string): readonly string[] => text.split(',');

export const firstNames = list(
  'Dana,Victor,Iris,Ruth,Maya,Owen,Tessa,Jonas,Clara,Hugo,Priya,Amir,Lena,Paul,Greta,Noor,Felix,Marta,Ivo,Selma,Bruno,Edith,Kofi,Yara,Nils,Petra,Omar,Wanda,Theo,Zoe,Jürgen,Renée,Björn,Łucja,Søren,Inés',
);
const nameHeads = list(
  'Whit,Am,Ok,Kess,Lund,Brad,Har,Mor,Stan,Fel,Gra,Thorn,Wes,Kel,Dor,Pem,Ash,Ray,Cor,Bel,Lang,Mer,Hol,Tre,Vin,Mül,Ø',
);
const nameTails = list(
  'lock,sel,afor,ler,berg,ford,mann,ton,wick,well,ham,ley,ner,son,by,worth,stone,field,wood,brook,hurst,dale,croft,den,mere',
);
export const lastNames: readonly string[] = nameHeads.flatMap((head) => nameTails.map((tail) => head + tail));

export const firmHeads = list(
  'Bright,Form,Lark,North,Silver,Iron,Clear,Stone,River,Oak,Blue,Copper,High,Long,Red,West,East,Fair,Green,Swift',
);
export const firmTails = list(
  'line,moor,gate,works,field,ridge,bridge,port,point,view,forge,crest,brook,haven,well,mark,path,ton,shore,peak',
);
export const trades = list(
  'Drives,Foods,Systems,Partners,Logistics,Tools,Labs,Media,Health,Energy,Textiles,Packaging',
);
export const legalForms = list('Inc,LLC,GmbH,Ltd,Corp,');
export const titles = list(
  'VP Operations,Plant Manager,Head of Sales,CFO,Buyer,IT Director,Marketing Manager,Owner,COO,Quality Lead,HR Manager,Controller',
);

export type Place = {
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** A number there; `n` from 0 tells them apart as far as the reserved range goes. */
  number(n: number): string;
};

const american = (city: string, state: string, country: string, area: string): Place => ({
  city,
  state,
  country,
  number: (n) => `(${area}) 555-0${100 + (n % 100)}`,
});

export const places: readonly Place[] = [
  american('Chicago', 'IL', 'United States', '312'),
  american('Austin', 'TX', 'United States', '512'),
  american('Boston', 'MA', 'United States', '617'),
  american('Denver', 'CO', 'United States', '303'),
  american('Atlanta', 'GA', 'United States', '404'),
  american('Seattle', 'WA', 'United States', '206'),
  american('Toronto', 'ON', 'Canada', '416'),
  { city: 'London', state: '', country: 'United Kingdom', number: (n) => `020 7946 0${100 + (n % 900)}` },
  { city: 'Berlin', state: '', country: 'Germany', number: (n) => `030 23125 ${100 + (n % 900)}` },
  // A mobile is one person's own: a list of a million has more of them than there are to invent.
  { city: 'Leeds', state: '', country: 'United Kingdom', number: (n) => `0113 496 0${100 + (n % 900)}` },
];
