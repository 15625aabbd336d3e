/**
 * The most usual words of a price request in Spanish, Portuguese, French, Italian and German, without accents, by the English word that
 * they are read as. Words that an English request may have are not among them; "mo" and "go" are sizes only before "de".
 */
const WORDS = {
  server: 'servidor, serveur',
  servers: 'servidores, serveurs',
  instance: 'instancia, istanza, instanz',
  instances: 'instancias, istanze, instanzen',
  requests: 'peticiones, peticion, solicitudes, requisicoes, requetes, richieste',
  calls: 'llamadas, chamadas, appels, chiamate',
  executions: 'ejecuciones, execucoes, esecuzioni, invocaciones, invocacoes',
  million: 'millon, milhao, milione',
  millions: 'millones, milhoes, milioni',
  thousand: 'mila, mille, tausend',
  milliseconds: 'milisegundos, milissegundos, millisecondes, millisecondi, millisekunden',
  second: 'segundo, seconde, secondo, sekunde',
  seconds: 'segundos, secondes, secondi',
  minute: 'minuto',
  minutes: 'minutos, minuti',
  hour: 'hora, heure',
  hours: 'horas, heures, ore',
  day: 'dia, jour, giorno',
  days: 'dias, jours, giorni, tagen',
  week: 'semana, semaine, settimana',
  weeks: 'semanas, semaines, settimane, wochen',
  month: 'mes, mois, mese',
  months: 'meses, mesi, monate, monaten',
  year: 'ano, annee, anno, jahr',
  hourly: "por hora, par heure, all'ora, de l'heure, pro stunde",
  daily: 'por dia, al dia, ao dia, par jour, al giorno, am tag',
  weekly: 'por semana, a la semana, par semaine, a settimana, pro woche',
  monthly: 'por mes, al mes, ao mes, par mois, al mese, im monat',
  yearly: 'por ano, al ano, ao ano, par an, all anno, im jahr',
  nonstop:
    'todo el mes, o mes inteiro, o mes todo, todo o mes, tout le mois, tutto il mese, den ganzen monat, 24 heures sur 24, 24 h sur 24, 24 ore su 24',
  price: 'precio, preco, prix, preis, prezzo, costo, custo, cout',
  cost: 'cuestan, custam, coutent, costano',
  with: 'con, com, avec, mit',
  of: "de, di, d'un, d'une",
  a: 'un, una, uma, une, ein, eine, einen',
  gb: 'go de',
  mb: 'mo de',
  egress: 'salida, saida',
} as const;

/** The English word for a word or phrase of another language. */
export const IN_ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([english, words]) => words.split(', ').map((word) => [word, english] as const)),
);

/** So many words the longest of these phrases has. */
export const LONGEST_TRANSLATED = 4;
