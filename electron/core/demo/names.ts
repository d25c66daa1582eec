import type { Chance } from './chance.ts';

/** First and last names by country. Any resemblance of a pair to somebody is chance. */
const split = (text: string) => text.trim().split(/\s+/);

const english = {
  first: split(`Dana Petra Imre Noor Sabine Corin Ruth Otis Hal Lena Omar Jo Vic Ada Bram Cleo Desmond Edith
    Farrah Gideon Hazel Ivor Jonah Keira Lorcan Mabel Nadia Orla Percy Quentin Rosa Silas Tamsin Ugo Verity
    Wanda Xavier Yusuf Zelda Abel Bianca Cyrus Della Emil Fiona Grant Hester Ines Joel Kendra Lionel Marta
    Nils Opal Pierce Rhea Stellan Thora Umar Vera Wesley Yara Zane Amara Boris Celia Dorian Elena Felix Greta
    Hugo Isolde Jasper Kira Leander Mina Nestor Odile Priya Rafael Selma Tobias Una Viktor Willa Kofi Meera
    Anwar Chidi Lucia Mateo Sofia Diego Camila Andre Naomi Theo Ivy Malik Esme Rowan Asha Dev Leila Tariq`),
  last: split(`Whitlock Quill Halloway Castellan Orlo Adeyemi Brennan Abelard Jensen Fisk Reyes Lund Park Amsel
    Calder Varga Ashdown Birkett Coldwell Drummond Ellery Farrow Garside Hartnell Inskip Jellicoe Kestrel Lomax
    Merrow Northcott Oakes Pemberly Quayle Rushworth Stanmoor Thackray Upcott Vickery Wexcombe Yardley Zeller
    Alcott Bayline Crowhurst Dunmore Eastlake Fairburn Grantley Holloway Ivers Jolliffe Kirkby Langton Maddox
    Nettleton Osgood Prowse Ransome Selwyn Tolliver Underhill Venning Wainscott Abara Bhatt Chaudhry Dasgupta
    Eze Farooqi Guzman Hidalgo Iyer Jimenez Kapoor Lozano Mensah Nakamura Okonkwo Pacheco Quispe Rahman Salazar
    Tanaka Uddin Vasquez Wójcik Xu Yilmaz Zapata Almeida Bergström Castillo Delacroix Espinoza Ferreira Galvez
    Haddad Ibarra Juarez Kowalczyk Larsen Moreau Novak Oyelaran Petrov Rossi Sato Tran Vu Weller`),
};

const names: Readonly<
  Record<string, { readonly first: readonly string[]; readonly last: readonly string[] }>
> = {
  US: english,
  CA: english,
  GB: english,
  AU: english,
  DE: {
    first: split(`Anke Bernd Carsten Dörte Eike Frauke Gerrit Heike Ingo Jutta Kai Liesel Malte Nele Ottmar
        Petra Ralf Silke Thilo Ulrike Volker Wiebke Anja Björn Dirk Elke Falk Grit Holger Jürgen Katrin Lutz`),
    last: split(`Ahlers Brandhorst Cordes Dräger Ebeling Fahrenholz Grünewald Hallmann Imhoff Jahnke Kessler
        Lindhorst Möller Niehaus Ostermann Pohlmann Quast Rieger Sandmann Tiedemann Uhlig Vollmer Wördemann
        Zimmer Bäumler Döring Fuhrmann Größler Hübner Klöckner Lührs Nüsslein`),
  },
  FR: {
    first: split(`Adèle Benoît Chloé Damien Élodie Fabrice Gaëlle Hervé Inès Joël Karine Loïc Maëlle Noé
        Océane Pascal Rémi Solène Thierry Valérie Yann Zoé Anaïs Bastien Cécile Didier Estelle Gérard Hélène`),
    last: split(`Aubertin Blanchet Carpentier Delmas Espinasse Fontanel Garrigue Hardouin Jacquemin Lacombe
        Marchandise Nivelle Ollivier Peyrat Quillan Rochebrune Sauvageot Tessier Vaillard Bérenger Chéron
        Dérieux Févrierat Gaudin Lévêque Morvane Péridot Rivoire Séverac Thévenin`),
  },
};

const titles = {
  'decision maker': split(
    'Plant_manager VP_operations Managing_director Head_of_purchasing Operations_director Chief_operating_officer Owner Head_of_production Maintenance_director General_manager',
  ),
  influencer: split(
    'Process_engineer Maintenance_planner Production_supervisor Quality_lead Buyer Reliability_engineer Shift_lead Tooling_engineer Continuous_improvement_lead',
  ),
  gatekeeper: split('Office_manager Executive_assistant Receptionist Plant_secretary'),
} as const;

export type RealRole = keyof typeof titles;

export interface InventedName {
  readonly first: string;
  readonly last: string;
  readonly title: string;
  /** What they really are, whether or not the rep has found out. */
  readonly role: RealRole;
}

const one = (chance: Chance, items: readonly string[]) => items[chance.between(0, items.length - 1)] ?? '';

/** Somebody who works in the country. */
export function inventName(chance: Chance, country: string): InventedName {
  const { first, last } = names[country] ?? english;
  const role = chance.weighted([
    ['decision maker', 46],
    ['influencer', 46],
    ['gatekeeper', 8],
  ] as const);
  return {
    first: one(chance, first),
    last: one(chance, last),
    title: one(chance, titles[role]).replaceAll('_', ' '),
    role,
  };
}
