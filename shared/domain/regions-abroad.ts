/**
 * Regions of the countries that live by several clocks, by the clocks each is on: ISO 3166-2 codes without the
 * country, names in the language of the place and in English, as `headerKey` writes them. Regions of the United
 * States, of Canada and of Australia are in `zone-tables.ts`.
 */
export const regionsAbroad: { readonly [country: string]: { readonly [zones: string]: string } } = {
  BR: {
    'America/Sao_Paulo': `al alagoas ap amapa ba bahia ce ceara df distritofederal federaldistrict es espiritosanto
      go goias ma maranhao mg minasgerais pa para pb paraiba pi piaui pr parana rj riodejaneiro rn riograndedonorte
      rs riograndedosul sc santacatarina se sergipe sp saopaulo to tocantins`,
    // The islands of Fernando de Noronha belong to it.
    'America/Sao_Paulo&America/Noronha': 'pe pernambuco',
    'America/Noronha': 'fernandodenoronha',
    'America/Manaus': 'mt matogrosso ms matogrossodosul ro rondonia rr roraima',
    'America/Manaus&America/Rio_Branco': 'am amazonas',
    'America/Rio_Branco': 'ac acre',
  },
  CL: {
    'America/Santiago': `ap xv aricayparinacota ta i tarapaca an ii antofagasta at iii atacama co iv coquimbo li vi
      ohiggins libertadorohiggins libertadorgeneralbernardoohiggins libertadorgralbernardoohiggins ml vii maule
      nb xvi nuble bi viii biobio ar ix araucania laaraucania lr xiv losrios ll loslagos
      rm xiii metropolitana regionmetropolitana metropolitanadesantiago regionmetropolitanadesantiago
      santiagometropolitan santiago`,
    // Easter Island belongs to it.
    'America/Santiago&Pacific/Easter': 'vs v valparaiso',
    'Pacific/Easter': 'isladepascua easterisland rapanui',
    'America/Punta_Arenas': `ma xii magallanes magallanesyantarticachilena magallanesydelaantarticachilena
      magallanesandchileanantarctica ai xi aysen aisen ayen aysendelgeneralcarlosibanezdelcampo
      aisendelgeneralcarlosibanezdelcampo`,
  },
  CD: {
    'Africa/Kinshasa': `kn kinshasa bc kongocentral bascongo kg kwango kl kwilu mn maindombe eq equateur mo mongala
      nu nordubangi su sudubangi tu tshuapa`,
    'Africa/Lubumbashi': `ks kasai kc kasaicentral ke kasaioriental lo lomami sa sankuru ma maniema sk sudkivu
      southkivu nk nordkivu northkivu it ituri hu hautuele bu basuele to tshopo ta tanganyika hl hautlomami lu lualaba
      hk hautkatanga katanga`,
  },
  EC: {
    'America/Guayaquil': `a azuay b bolivar f canar c carchi h chimborazo cotopaxi o eloro e esmeraldas g guayas
      i imbabura l loja r losrios m manabi s moronasantiago n napo d orellana y pastaza p pichincha se santaelena
      sd santodomingo santodomingodelostsachilas u sucumbios t tungurahua z zamorachinchipe`,
    'Pacific/Galapagos': 'w galapagos galapagosislands islasgalapagos archipielagodecolon',
  },
  ES: {
    'Europe/Madrid': `an andalucia andalusia ar aragon as o asturias principadodeasturias ib pm baleares islasbaleares
      illesbalears balearicislands mallorca majorca menorca ibiza eivissa formentera pv paisvasco euskadi
      basquecountry cb s cantabria cl castillayleon castileandleon cm castillalamancha ct cataluna catalunya catalonia
      ce ceuta ex extremadura ga galicia ri lo larioja rioja md m madrid comunidaddemadrid ml melilla mc mu murcia
      regiondemurcia nc navarra navarre nafarroa comunidadforaldenavarra vc comunidadvalenciana
      comunitatvalenciana valenciancommunity valencianregion
      c lacoruna acoruna coruna vi alava araba ab albacete a alicante alacant al almeria av avila ba badajoz
      b barcelona bi bizkaia vizcaya biscay bu burgos cc caceres ca cadiz cs castellon castello cr ciudadreal
      co cordoba cu cuenca ss gipuzkoa guipuzcoa gi ge girona gerona gr granada gu guadalajara h huelva hu huesca
      j jaen le leon l lleida lerida lu lugo ma malaga or ou ourense orense p palencia po pontevedra sa salamanca
      sg segovia se sevilla seville so soria t tarragona te teruel to toledo v valencia va valladolid za zamora
      z zaragoza saragossa`,
    'Atlantic/Canary': `cn canarias canaryislands canaries islascanarias gc laspalmas grancanaria lanzarote
      fuerteventura tf tenerife santacruzdetenerife lagomera elhierro lapalma`,
  },
  // One clock on the mainland; what lies overseas is written as a region of it, with a number of the mainland at times.
  FR: {
    'Indian/Reunion': 'lareunion reunion iledelareunion',
    'Indian/Mayotte': 'mayotte',
    'America/Guadeloupe': 'guadeloupe',
    'America/Martinique': 'martinique',
    'America/Cayenne': 'guyane guyanefrancaise frenchguiana',
    'America/St_Barthelemy': 'saintbarthelemy stbarthelemy',
    'America/Marigot': 'saintmartin',
    'America/Miquelon': 'saintpierreetmiquelon',
    'Pacific/Noumea': 'nouvellecaledonie newcaledonia',
    'Pacific/Tahiti': 'tahiti',
  },
  FM: {
    'Pacific/Pohnpei': 'pni pohnpei ksa kosrae',
    'Pacific/Chuuk': 'trk chuuk yap',
  },
  GL: {
    // The place that is called Thule or Qaanaaq belongs to it.
    'America/Nuuk&America/Thule': 'av avannaata',
    'America/Nuuk': 'ku kujalleq qt qeqertalik qe qeqqata sm sermersooq',
  },
  ID: {
    'Asia/Jakarta': `ac aceh su sumaterautara northsumatra sb sumaterabarat westsumatra ri riau kr kepulauanriau
      riauislands ja jambi be bengkulu ss sumateraselatan southsumatra bb bangkabelitung kepulauanbangkabelitung
      bangkabelitungislands la lampung jk jakarta dkijakarta jakartaraya daerahkhususibukotajakarta bt banten
      jb jawabarat westjava jt jawatengah centraljava yo yogyakarta diyogyakarta daerahistimewayogyakarta jogjakarta
      ji jawatimur eastjava kb kalimantanbarat westkalimantan kt kalimantantengah centralkalimantan
      jawa java sumatera sumatra`,
    'Asia/Makassar': `ba bali nb nusatenggarabarat westnusatenggara lombok nt nusatenggaratimur eastnusatenggara
      ks kalimantanselatan southkalimantan ki kalimantantimur eastkalimantan ku kalimantanutara northkalimantan
      sa sulawesiutara northsulawesi go gorontalo st sulawesitengah centralsulawesi sr sulawesibarat westsulawesi
      sn sulawesiselatan southsulawesi sg sulawesitenggara southeastsulawesi sulawesi`,
    'Asia/Jayapura': `ma maluku mu malukuutara northmaluku pa papua pb papuabarat westpapua ps papuaselatan southpapua
      pt papuatengah centralpapua pe papuapegunungan highlandpapua pd papuabaratdaya southwestpapua`,
  },
  KI: {
    'Pacific/Tarawa': 'g gilbertislands gilbert tarawa',
    'Pacific/Kiritimati': 'l lineislands kiritimati',
    'Pacific/Kanton': 'p phoenixislands kanton',
  },
  MN: {
    'Asia/Ulaanbaatar': `1 ulaanbaatar ulanbator 035 orkhon 037 darkhanuul 039 khentii 041 khovsgol 047 tov
      049 selenge 051 sukhbaatar 053 omnogovi 055 ovorkhangai 059 dundgovi 061 dornod 063 dornogovi 064 govisumber
      067 bulgan 069 bayankhongor 073 arkhangai`,
    'Asia/Hovd': '071 bayanolgii 043 khovd hovd 046 uvs',
    'Asia/Ulaanbaatar&Asia/Hovd': '065 govialtai 057 zavkhan',
  },
  MX: {
    'America/Mexico_City': `agu ags aguascalientes cam camp campeche chp chis chiapas cmx cdmx df ciudaddemexico
      mexicocity distritofederal col colima dur dgo durango gua gto guanajuato gro guerrero hid hgo hidalgo jal jalisco
      mex mexico estadodemexico edomex mexicostate mic mich michoacan michoacandeocampo mor morelos oax oaxaca
      pue puebla que qro queretaro queretarodearteaga slp sanluispotosi tab tabasco tla tlax tlaxcala
      ver veracruz veracruzdeignaciodelallave yuc yucatan zac zacatecas`,
    // Towns along the border keep the clocks of the other side.
    'America/Mexico_City&America/Matamoros':
      'coa coah coahuila coahuiladezaragoza nle nl nuevoleon tam tamps tamaulipas',
    'America/Mexico_City&America/Ciudad_Juarez&America/Matamoros': 'chh chih chihuahua',
    'America/Hermosillo': 'bcs bajacaliforniasur sin sinaloa son sonora',
    // On the bay of Banderas they live by the clock of Puerto Vallarta.
    'America/Hermosillo&America/Mexico_City': 'nay nayarit',
    'America/Tijuana': 'bcn bc bajacalifornia bajacalifornianorte',
    'America/Cancun': 'roo qroo qr quintanaroo',
  },
  NZ: {
    'Pacific/Auckland': `auk auckland bop bayofplenty can canterbury gis gisborne hkb hawkesbay mwt manawatuwhanganui
      manawatu whanganui wanganui mbh marlborough nsn nelson ntl northland ota otago stl southland tki taranaki
      tas tasman wko waikato wgn wellington wtc westcoast northisland southisland`,
    'Pacific/Chatham': 'cit chathamislands chathamislandsterritory chathams',
  },
  PF: {
    'Pacific/Tahiti': `windwardislands ilesduvent leewardislands ilessouslevent societyislands tahiti moorea borabora
      austral australislands ilesaustrales tuamotu`,
    'Pacific/Tahiti&Pacific/Gambier': 'tuamotugambier ilestuamotugambier',
    'Pacific/Gambier': 'gambier ilesgambier',
    'Pacific/Marquesas': 'marquesas ilesmarquises marquises marquesasislands',
  },
  PG: {
    'Pacific/Bougainville': 'nsb bougainville autonomousregionofbougainville northsolomons arob',
    'Pacific/Port_Moresby': `ncd nationalcapitaldistrict portmoresby cpm central cpk chimbu simbu ehg easternhighlands
      ebr eastnewbritain epw enga esw eastsepik gpk gulf hla hela jwk jiwaka mba milnebay mpl morobe mpm madang
      mrl manus nik newireland npp oro northern sandaun westsepik shm southernhighlands wbk westnewbritain
      whm westernhighlands wpd western fly`,
  },
  PT: {
    'Europe/Lisbon': `01 aveiro 02 beja 03 braga 04 braganca 05 castelobranco 06 coimbra 07 evora 08 faro 09 guarda
      10 leiria 11 lisboa lisbon 12 portalegre 13 porto oporto 14 santarem 15 setubal 16 vianadocastelo 17 vilareal
      18 viseu norte centro alentejo algarve ribatejo minho areametropolitanadelisboa grandelisboa greaterlisbon
      peninsuladesetubal oesteevaledotejo areametropolitanadoporto 30 madeira regiaoautonomadamadeira`,
    'Atlantic/Azores': `20 acores azores regiaoautonomadosacores saomiguel terceira faial pico saojorge graciosa
      ilhadasflores corvo`,
  },
  RU: {
    'Europe/Kaliningrad': 'kgd kaliningrad kaliningradskaya',
    'Europe/Moscow': `mow moscow moskva moscowcity mos moskovskaya spe saintpetersburg stpetersburg sanktpeterburg
      len leningrad leningradskaya ad adygea adygeya ark arkhangelsk arkhangelskaya bel belgorod belgorodskaya
      bry bryansk bryanskaya ce chechnya chechen chechenskaya cu chuvashia chuvash chuvashskaya da dagestan
      in ingushetia ingushetiya iva ivanovo ivanovskaya kb kabardinobalkaria kabardinobalkar kabardinobalkarskaya
      kc karachaycherkessia karachaevocherkesskaya kda krasnodar krasnodarsky krasnodarskiy kir kirov kirovskaya
      kl kalmykia kalmykiya klu kaluga kaluzhskaya ko komi kos kostroma kostromskaya kr karelia kareliya
      krs kursk kurskaya lip lipetsk lipetskaya me mariel mo mordovia mordoviya mur murmansk murmanskaya
      nen nenets nenetsky ngr novgorod novgorodskaya niz nizhnynovgorod nizhniynovgorod nizhegorodskaya
      orl oryol orel orlovskaya pnz penza penzenskaya psk pskov pskovskaya ros rostov rostovskaya rya ryazan
      ryazanskaya se northossetia northossetiaalania severnayaosetiya severnayaosetiyaalaniya smo smolensk smolenskaya
      sta stavropol stavropolsky stavropolskiy ta tatarstan tam tambov tambovskaya tul tula tulskaya tve tver tverskaya
      vgg volgograd volgogradskaya vla vladimir vladimirskaya vlg vologda vologodskaya vor voronezh voronezhskaya
      yar yaroslavl yaroslavskaya`,
    'Europe/Samara': `sam samara samarskaya sar saratov saratovskaya ast astrakhan astrakhanskaya ud udmurtia udmurt
      udmurtskaya uly ulyanovsk ulyanovskaya`,
    'Asia/Yekaterinburg': `sve sverdlovsk sverdlovskaya che chelyabinsk chelyabinskaya per perm permsky permskiy
      ba bashkortostan bashkiria ore orenburg orenburgskaya kgn kurgan kurganskaya tyu tyumen tyumenskaya
      khm khantymansi khantymansiysk khantymansiyskyugra khantymansiysky yugra yan yamalonenets yamalonenetsky`,
    'Asia/Omsk': 'oms omsk omskaya',
    'Asia/Krasnoyarsk': `kya krasnoyarsk krasnoyarsky krasnoyarskiy kk khakassia khakasiya ty tuva tyva kem kemerovo
      kemerovskaya kuzbass nvs novosibirsk novosibirskaya tom tomsk tomskaya alt altai altay altaysky altayskiy al`,
    'Asia/Irkutsk': 'irk irkutsk irkutskaya bu buryatia buryatiya',
    'Asia/Yakutsk': `zab zabaykalsky zabaykalskiy transbaikal zabaikalskiy amu amur amurskaya`,
    'Asia/Yakutsk&Asia/Vladivostok&Asia/Magadan': 'sa sakha yakutia yakutiya sakhayakutia sakhayakutiya',
    'Asia/Vladivostok': `pri primorsky primorskiy primorye kha khabarovsk khabarovsky khabarovskiy yev jewish
      yevreyskaya`,
    'Asia/Magadan': 'mag magadan magadanskaya sak sakhalin sakhalinskaya',
    'Asia/Kamchatka': 'kam kamchatka kamchatsky kamchatskiy chu chukotka chukchi chukotsky chukotskiy',
  },
};

/** The larger cities of those countries, by the clock they are on; those called as their region need no line here. */
export const citiesAbroad: { readonly [country: string]: { readonly [zones: string]: string } } = {
  AU: {
    'Australia/Sydney':
      'sydney melbourne canberra hobart newcastle wollongong geelong ballarat bendigo launceston',
    'Australia/Brisbane': 'brisbane goldcoast cairns townsville toowoomba sunshinecoast mackay rockhampton',
    'Australia/Adelaide': 'adelaide',
    'Australia/Darwin': 'darwin alicesprings',
    'Australia/Perth': 'perth fremantle bunbury',
  },
  BR: {
    'America/Sao_Paulo': `saopaulo riodejaneiro brasilia salvador fortaleza belohorizonte curitiba recife goiania belem
      portoalegre campinas guarulhos olinda jaboataodosguararapes caruaru petrolina saoluis maceio natal teresina
      joaopessoa florianopolis aracaju palmas macapa vitoria joinville londrina ribeiraopreto sorocaba uberlandia
      osasco santos niteroi`,
    'America/Manaus': 'manaus cuiaba campogrande portovelho boavista',
    'America/Rio_Branco': 'riobranco',
  },
  CD: {
    'Africa/Kinshasa': 'kinshasa matadi mbandaka kikwit',
    'Africa/Lubumbashi': 'lubumbashi kolwezi goma bukavu kisangani mbujimayi kananga likasi',
  },
  CL: {
    'America/Santiago': `santiago valparaiso vinadelmar quilpue villaalemana quillota sanantonio concon sanfelipe
      losandes concepcion talcahuano antofagasta calama iquique arica laserena coquimbo copiapo rancagua talca chillan
      temuco valdivia puertomontt osorno`,
    'America/Punta_Arenas': 'puntaarenas puertonatales coyhaique coihaique puertoaysen',
    'Pacific/Easter': 'hangaroa',
  },
  EC: {
    'America/Guayaquil': `guayaquil quito cuenca ambato manta portoviejo machala santodomingo riobamba duran ibarra
      quevedo milagro latacunga`,
    'Pacific/Galapagos': 'puertoayora puertobaquerizomoreno puertovillamil',
  },
  ES: {
    'Europe/Madrid': `palma palmademallorca bilbao vigo gijon oviedo vitoria vitoriagasteiz sansebastian donostia
      pamplona santander logrono merida badalona terrassa sabadell hospitalet lhospitaletdellobregat mostoles getafe
      alcobendas alcaladehenares leganes alcorcon fuenlabrada pozuelodealarcon cartagena elche elx marbella
      jerezdelafrontera reus mataro santcugatdelvalles santiagodecompostela castellondelaplana`,
    'Atlantic/Canary': `laspalmasdegrancanaria sancristobaldelalaguna lalaguna telde arrecife puertodelrosario adeje
      maspalomas sanbartolomedetirajana puertodelacruz santacruzdelapalma losllanosdearidane`,
    // A town in Murcia is called as the island is.
    'Europe/Madrid&Atlantic/Canary': 'lapalma',
  },
  FM: { 'Pacific/Pohnpei': 'palikir kolonia', 'Pacific/Chuuk': 'weno colonia' },
  GL: {
    'America/Nuuk': 'nuuk ilulissat sisimiut qaqortoq aasiaat maniitsoq tasiilaq upernavik',
    'America/Thule': 'qaanaaq thule pituffik',
  },
  ID: {
    'Asia/Jakarta': `surabaya bandung medan semarang palembang bekasi depok tangerang bogor malang surakarta solo batam
      pekanbaru padang pontianak cirebon serang bandarlampung`,
    'Asia/Makassar': 'makassar denpasar manado balikpapan samarinda banjarmasin mataram kupang palu kendari',
    'Asia/Jayapura': 'jayapura ambon ternate sorong timika merauke manokwari',
  },
  KI: { 'Pacific/Tarawa': 'southtarawa betio bairiki' },
  MN: {
    'Asia/Ulaanbaatar': 'ulaanbaatar ulanbator erdenet darkhan',
    'Asia/Hovd': 'khovd hovd olgii ulaangom',
  },
  MX: {
    'America/Mexico_City': `guadalajara zapopan monterrey sanpedrogarzagarcia apodaca leon merida toluca
      naucalpan ecatepec tlalnepantla torreon saltillo tampico ciudadmadero cuernavaca pachuca morelia irapuato celaya
      villahermosa tuxtlagutierrez xalapa acapulco puertovallarta chihuahua durango puebla queretaro veracruz`,
    'America/Matamoros': 'reynosa nuevolaredo piedrasnegras ciudadacuna acuna ojinaga',
    // Two towns of this name.
    'America/Mexico_City&America/Matamoros': 'matamoros',
    'America/Ciudad_Juarez': 'ciudadjuarez cdjuarez',
    'America/Hermosillo':
      'hermosillo culiacan mazatlan losmochis ciudadobregon nogales lapaz loscabos cabosanlucas tepic',
    'America/Tijuana': 'tijuana mexicali ensenada tecate rosarito',
    'America/Cancun': 'cancun playadelcarmen chetumal cozumel tulum',
  },
  NZ: {
    'Pacific/Auckland': `christchurch hamilton tauranga dunedin palmerstonnorth napier hastings rotorua newplymouth
      invercargill queenstown whangarei lowerhutt`,
  },
  PF: {
    'Pacific/Tahiti': 'papeete faaa punaauia pirae',
    'Pacific/Marquesas': 'taiohae',
    'Pacific/Gambier': 'rikitea',
  },
  PG: {
    'Pacific/Port_Moresby': 'portmoresby lae mounthagen kokopo goroka rabaul',
    'Pacific/Bougainville': 'arawa buka kieta',
  },
  PT: {
    'Europe/Lisbon': `funchal amadora almada sintra cascais oeiras loures odivelas vilanovadegaia matosinhos maia
      gondomar guimaraes vilanovadefamalicao povoadevarzim figueiradafoz caldasdarainha torresvedras portimao
      covilha barreiro montijo`,
    'Atlantic/Azores': 'pontadelgada angradoheroismo horta ribeiragrande praiadavitoria',
    // Parishes of Madeira and of the mainland are called as these islands are.
    'Europe/Lisbon&Atlantic/Azores': 'faial saojorge saomiguel',
  },
  RU: {
    'Europe/Moscow': `kazan rostovondon rostovnadonu krasnodar naberezhnyechelny sochi
      makhachkala cherepovets velikynovgorod petrozavodsk cheboksary saransk khimki balashikha podolsk`,
    'Europe/Samara': 'tolyatti togliatti izhevsk',
    'Asia/Yekaterinburg':
      'yekaterinburg ekaterinburg ufa surgut nizhnevartovsk magnitogorsk nizhnytagil sterlitamak',
    'Asia/Krasnoyarsk': 'novokuznetsk barnaul abakan kyzyl norilsk',
    'Asia/Irkutsk': 'ulanude bratsk angarsk',
    'Asia/Yakutsk': 'yakutsk chita blagoveshchensk',
    'Asia/Vladivostok': 'vladivostok nakhodka ussuriysk komsomolskonamur birobidzhan',
    'Asia/Magadan': 'yuzhnosakhalinsk',
    'Asia/Kamchatka': 'petropavlovskkamchatsky petropavlovskkamchatskiy anadyr',
  },
};
