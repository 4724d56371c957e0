import { type CalendarDay } from '../domain/calendar-day.ts';
import { type CrisisResource } from '../domain/crisis-resource.ts';

const CHECKED_ON = '2026-11-23' as CalendarDay;

const DAY_AND_NIGHT = 'day and night';

/**
 * Where somebody finds help in a crisis, by country code. The emergency number is one that sends an ambulance; where a
 * country also has 112 for everything and it leads to the police first, the ambulance’s own number stands here.
 *
 * On the day in `checkedOn` every number was compared with stored copies of public pages, not always the service’s own
 * page, and nobody called a number. `source` is where to look next. Whoever runs an installation checks each entry anew
 * before others use it, and from then on regularly (docs/safety.md): a wrong number here hurts people.
 */
export const CRISIS_RESOURCES: readonly CrisisResource[] = [
  {
    country: 'AT',
    emergency: '144',
    lines: [{ name: 'TelefonSeelsorge', number: '142', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'TelefonSeelsorge Österreich, https://www.telefonseelsorge.at',
  },
  {
    country: 'AU',
    emergency: '000',
    lines: [
      { name: 'Lifeline', number: '13 11 14', hours: DAY_AND_NIGHT, text: 'text 0477 13 11 14' },
      { name: 'Suicide Call Back Service', number: '1300 659 467', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source:
      'Lifeline Australia, https://www.lifeline.org.au; Suicide Call Back Service, https://www.suicidecallbackservice.org.au',
  },
  {
    country: 'BE',
    emergency: '112',
    lines: [
      { name: 'Zelfmoordlijn 1813', number: '1813', hours: DAY_AND_NIGHT },
      { name: 'Centre de Prévention du Suicide', number: '0800 32 123', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source:
      'Zelfmoord1813, https://www.zelfmoord1813.be; Centre de Prévention du Suicide, https://www.preventionsuicide.be',
  },
  {
    country: 'BR',
    emergency: '192',
    lines: [{ name: 'CVV – Centro de Valorização da Vida', number: '188', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'Centro de Valorização da Vida, https://cvv.org.br',
  },
  {
    country: 'CA',
    emergency: '911',
    lines: [
      { name: '9-8-8: Suicide Crisis Helpline', number: '988', hours: DAY_AND_NIGHT, text: 'text 988' },
      {
        name: '1 866 APPELLE (Québec)',
        number: '1 866 277-3553',
        hours: DAY_AND_NIGHT,
        text: 'text 535353',
      },
    ],
    checkedOn: CHECKED_ON,
    source:
      '9-8-8: Suicide Crisis Helpline, https://988.ca; Association québécoise de prévention du suicide, https://suicide.ca',
  },
  {
    country: 'CH',
    emergency: '144',
    lines: [
      {
        name: 'Die Dargebotene Hand / La Main Tendue / Telefono Amico',
        number: '143',
        hours: DAY_AND_NIGHT,
      },
    ],
    checkedOn: CHECKED_ON,
    source: 'Die Dargebotene Hand, https://www.143.ch',
  },
  {
    country: 'DE',
    emergency: '112',
    lines: [
      { name: 'TelefonSeelsorge', number: '0800 111 0 111', hours: DAY_AND_NIGHT },
      { name: 'TelefonSeelsorge (zweite Nummer)', number: '0800 111 0 222', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source: 'TelefonSeelsorge Deutschland, https://www.telefonseelsorge.de',
  },
  {
    country: 'ES',
    emergency: '112',
    lines: [
      { name: 'Línea 024 de atención a la conducta suicida', number: '024', hours: DAY_AND_NIGHT },
      { name: 'Teléfono de la Esperanza', number: '717 003 717', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source:
      'Ministerio de Sanidad, https://www.sanidad.gob.es/linea024/home.htm; Teléfono de la Esperanza, https://telefonodelaesperanza.org',
  },
  {
    country: 'FR',
    emergency: '112',
    lines: [{ name: 'Numéro national de prévention du suicide', number: '3114', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'Numéro national de prévention du suicide, https://3114.fr',
  },
  {
    country: 'GB',
    emergency: '999',
    lines: [
      {
        name: 'Samaritans',
        number: '116 123',
        hours: DAY_AND_NIGHT,
        // Samaritans closed their own text line in 2020.
        text: 'another service, Shout, answers texts: text SHOUT to 85258',
      },
    ],
    checkedOn: CHECKED_ON,
    source: 'Samaritans, https://www.samaritans.org; Shout, https://giveusashout.org',
  },
  {
    country: 'IE',
    emergency: '112',
    lines: [
      {
        name: 'Samaritans',
        number: '116 123',
        hours: DAY_AND_NIGHT,
        text: 'another service, Text About It, answers texts: text HELLO to 50808',
      },
      { name: 'Pieta', number: '1800 247 247', hours: DAY_AND_NIGHT, text: 'text HELP to 51444' },
    ],
    checkedOn: CHECKED_ON,
    source:
      'Samaritans Ireland, https://www.samaritans.org/ireland/; Text About It, https://www.textaboutit.ie; Pieta, https://www.pieta.ie',
  },
  {
    country: 'IN',
    emergency: '112',
    lines: [
      { name: 'Tele MANAS', number: '14416', hours: DAY_AND_NIGHT },
      { name: 'Tele MANAS (second number)', number: '1800 891 4416', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source: 'Ministry of Health and Family Welfare, https://telemanas.mohfw.gov.in',
  },
  {
    country: 'IT',
    emergency: '112',
    lines: [
      {
        name: 'Telefono Amico Italia',
        number: '02 2327 2327',
        hours: 'every day from 9 in the morning to midnight',
      },
    ],
    checkedOn: CHECKED_ON,
    source: 'Telefono Amico Italia, https://www.telefonoamico.it',
  },
  {
    country: 'JP',
    emergency: '119',
    lines: [
      { name: 'よりそいホットライン', number: '0120-279-338', hours: DAY_AND_NIGHT },
      {
        name: 'よりそいホットライン(岩手県・宮城県・福島県)',
        number: '0120-279-226',
        hours: 'day and night, for calls from Iwate, Miyagi and Fukushima',
      },
    ],
    checkedOn: CHECKED_ON,
    source: '社会的包摂サポートセンター, https://www.since2011.net/yorisoi/',
  },
  {
    country: 'MX',
    emergency: '911',
    lines: [{ name: 'Línea de la Vida', number: '800 911 2000', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'Comisión Nacional de Salud Mental y Adicciones, https://www.gob.mx/conasama',
  },
  {
    country: 'NL',
    emergency: '112',
    lines: [
      { name: '113 Zelfmoordpreventie', number: '113', hours: DAY_AND_NIGHT },
      { name: '113 Zelfmoordpreventie (tweede nummer)', number: '0800-0113', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source: 'Stichting 113 Zelfmoordpreventie, https://www.113.nl',
  },
  {
    country: 'NO',
    emergency: '113',
    lines: [
      { name: 'Mental Helse Hjelpetelefonen', number: '116 123', hours: DAY_AND_NIGHT },
      { name: 'Kirkens SOS', number: '22 40 00 40', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source: 'Mental Helse, https://mentalhelse.no; Kirkens SOS, https://www.kirkens-sos.no',
  },
  {
    country: 'NZ',
    emergency: '111',
    lines: [
      { name: '1737, need to talk?', number: '1737', hours: DAY_AND_NIGHT, text: 'text 1737' },
      { name: 'Suicide Crisis Helpline (0508 TAUTOKO)', number: '0508 828 865', hours: DAY_AND_NIGHT },
    ],
    checkedOn: CHECKED_ON,
    source: '1737, https://1737.org.nz; Lifeline Aotearoa, https://www.lifeline.org.nz',
  },
  {
    country: 'PT',
    emergency: '112',
    lines: [{ name: 'Linha Nacional de Prevenção do Suicídio', number: '1411', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'Serviço Nacional de Saúde, https://www.sns24.gov.pt',
  },
  {
    country: 'SE',
    emergency: '112',
    lines: [{ name: 'Mind Självmordslinjen', number: '90101', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'Mind, https://mind.se',
  },
  {
    country: 'US',
    emergency: '911',
    lines: [{ name: '988 Suicide & Crisis Lifeline', number: '988', hours: DAY_AND_NIGHT, text: 'text 988' }],
    checkedOn: CHECKED_ON,
    source: '988 Suicide & Crisis Lifeline, https://988lifeline.org',
  },
  {
    country: 'ZA',
    // For calls from mobile phones; a landline reaches an ambulance at 10177.
    emergency: '112',
    lines: [{ name: 'SADAG Suicide Crisis Helpline', number: '0800 567 567', hours: DAY_AND_NIGHT }],
    checkedOn: CHECKED_ON,
    source: 'South African Depression and Anxiety Group, https://www.sadag.org',
  },
];
