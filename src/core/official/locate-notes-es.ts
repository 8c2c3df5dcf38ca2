import type { LocateSentences } from './locate-reasons.ts';
import { allOf, dayIn, districtIn, letterIn, listed, noSenators, oneOf, plain } from './locate-words.ts';
import { afterWord, stateName, withThe } from './states.ts';

export const LOCATE_ES: LocateSentences = {
  'zip-missing': () => 'Escriba su código postal de cinco dígitos, como 93230.',
  'zip-letters': ({ typed, letter }) =>
    `Un código postal solo tiene dígitos, y «${typed}» tiene ${letterIn(letter, 'es')}. Escriba los cinco dígitos.`,
  'zip-shape': () => 'Esto no es un código postal. Escriba solo sus cinco dígitos, como 93230.',
  'zip-short': ({ digits }) =>
    `Un código postal tiene cinco dígitos, y este tiene ${String(digits)}. Los ceros del comienzo cuentan, como en 02139.`,
  'zip-long': ({ digits }) =>
    `Un código postal tiene cinco dígitos, y este tiene ${String(digits)}. Escriba los cinco primeros de su dirección.`,
  'zip-not-real': ({ zip, noStreet }) =>
    `No conocemos el código postal ${zip}. Revise los dígitos${noStreet ? '' : ', o dé su calle y su estado'}.`,
  'zip-unlisted': ({ zip, noStreet }) =>
    `El código postal ${zip} no está en nuestra lista. Puede ser de apartados postales o de un solo edificio. ${noStreet ? 'Escriba el código postal de su casa' : 'Dé la calle donde vive'}.`,
  'zip-not-in-sample': () =>
    'El ejemplo solo conoce doce distritos. Pruebe 93230, o traiga los datos reales: redress data update.',
  'zip-military': ({ zip, noStreet }) =>
    `${zip} es un código postal militar. ${noStreet ? 'Escriba en su lugar el código postal de la dirección donde se inscribió para votar' : 'No lo ponga, y dé la dirección donde se inscribió para votar: calle, ciudad y estado'}.`,
  'zip-freely-associated': ({ zip, place }) =>
    `${zip} está en ${PLACES_ES[place] ?? place}, sin escaño en el Congreso. Si vota en un estado o territorio de EE. UU., dé en su lugar su dirección allí.`,
  'zip-two-states': ({ zip, states }) => `El código postal ${zip} está en ${allOf(states, 'es')}. ¿En qué estado vive?`,
  'zip-near-border': ({ zip, states }) =>
    `Nuestra lista no es exacta cerca de los límites, y el código postal ${zip} puede estar en uno. ¿Vive en ${oneOf(states, 'es')}?`,
  'zip-not-there': ({ zip, state, noStreet }) =>
    `Nuestra lista no es exacta cerca de los límites y no tiene el código postal ${zip} en ${withThe(state, 'es')}. ${noStreet ? 'Busque' : 'Dé su calle, o busque'} en el sitio de la Cámara.`,
  'zip-split': ({ zip, count, noStreet }) =>
    `El código postal ${zip} está en ${String(count)} distritos. Elija a quien le representa${noStreet ? '' : ', o dé su calle'}.`,
  'lines-not-loaded': ({ state, noStreet }) =>
    `Nuestra lista no tiene los distritos que rigen ahora en ${withThe(state, 'es')}. ${noStreet ? 'Busque' : 'Dé su calle, o busque'} en el sitio de la Cámara.`,
  'table-missing': ({ noStreet }) =>
    `Nuestra lista de códigos postales no está cargada, y el código solo no basta. ${noStreet ? 'Inténtelo más tarde' : 'Dé su calle y su estado'}.`,
  'table-approximate': () =>
    'Hoy nuestra lista de códigos postales es aproximada. Compruebe quién le representa en la Cámara antes de enviar.',
  'state-not-in-zip': ({ zip, state, states }) =>
    `El código postal ${zip} está en ${oneOf(states, 'es')}, no en ${withThe(state, 'es')}. Revise los dos.`,
  'state-unknown': ({ typed }) =>
    `No conocemos ${typed === '' ? 'este estado' : `el estado «${plain(typed)}»`}. Escriba su nombre o sus dos letras, como CA.`,
  'district-not-here': ({ district, noStreet }) =>
    `${plain(district) || 'Esto'} no es un distrito de este lugar. Elija uno de los que se muestran${noStreet ? '' : ', o dé su calle'}.`,
  'po-box': () => 'Un apartado postal no se puede ubicar en un distrito. Dé la calle donde vive.',
  'rural-route': () => 'Una ruta rural no se puede ubicar en un distrito. Dé el camino y el número de su casa.',
  'street-no-match': () =>
    'El servicio de direcciones del Censo no encuentra esta calle. Revise el número y cómo se escribe, o elija a quien le representa.',
  'street-ties': ({ addresses }) =>
    `Esta dirección podría ser ${listed(addresses, 'es')}. Escríbala con más detalle, con norte o sur y la ciudad.`,
  'street-wrong-map': () =>
    'El servicio del Censo respondió con distritos que no están vigentes. Elija a quien le representa, o busque en el sitio de la Cámara.',
  'street-refused': () => 'El servicio del Censo no pudo leer esta dirección. Escriba número, calle y ciudad.',
  'street-error': () =>
    'El servicio del Censo dio una respuesta que no podemos usar. Elija a quien le representa, o busque en el sitio de la Cámara.',
  'street-timeout': () =>
    'El servicio del Censo no respondió a tiempo. Intente otra vez, o elija a quien le representa.',
  'street-down': () =>
    'El servicio del Censo no funciona ahora. Elija a quien le representa, o busque en el sitio de la Cámara.',
  'street-off': () => 'Aquí no se buscan calles. Elija a quien le representa, o busque en el sitio de la Cámara.',
  'street-too-many': () => 'Ha buscado muchas calles en esta hora. Elija a quien le representa, o intente más tarde.',
  'street-other-state': ({ state, expected }) =>
    `Esta calle se encontró en ${withThe(state, 'es')}, pero usted escribió una dirección en ${oneOf(expected, 'es')}. Revise calle, ciudad y código postal.`,
  'street-other-zip': ({ zip, found }) =>
    `Su calle se encontró en el código postal ${found}, y usted escribió ${zip}. Si no es su calle, empiece de nuevo.`,
  'street-other-district': ({ found, typed }) =>
    `Esta calle se encontró en ${districtIn(found, 'es')}, pero usted indicó ${plain(typed) || 'otro distrito'}. Revise los dos, y deje fuera el que no sea el suyo.`,
  'street-outside-zip': ({ zip, district }) =>
    `Esta calle se encontró en ${districtIn(district, 'es')}, adonde no llega el código postal ${zip}. Revise la calle y el código.`,
  'seat-vacant': ({ district }) =>
    `Nadie ocupa ahora el escaño ${ofDistrict(district)} en la Cámara. Su carta va a su oficina, que la Secretaría de la Cámara mantiene abierta.`,
  'senate-vacant': ({ state }) => `Un escaño de ${stateName(state, 'es')} en el Senado está vacante ahora.`,
  'not-listed-yet': () =>
    'Acaba de empezar un nuevo Congreso, y este escaño aún no está en la lista. Su carta va a la oficina, sin nombre.',
  'seat-unsure': () => 'Nuestra lista no es clara sobre este escaño. Su carta va a la oficina, sin nombre.',
  'no-senators': ({ state }) => noSenators(state, 'es'),
  'data-old': ({ asOf }) => `Nuestra lista es del ${dayIn(asOf, 'es')}. Compruebe el nombre antes de enviar.`,
  'data-too-old': ({ asOf }) =>
    `Nuestra lista es del ${dayIn(asOf, 'es')}, demasiado antigua para dar con seguridad cada nombre. Donde falta, su carta va a la oficina.`,
  'data-later': ({ asOf }) =>
    `Nuestra lista es del ${dayIn(asOf, 'es')} y no puede decir quién ocupaba este escaño antes.`,
  'data-missing': () => 'La lista de miembros no está cargada, así que no nombramos a nadie. Su carta va a la oficina.',
  'clock-wrong': () =>
    'El reloj de este equipo y nuestra lista no coinciden, así que no nombramos a nadie. Su carta va a la oficina.',
  'term-ended': () =>
    'Hay mandatos de nuestra lista que han terminado. Donde falta un nombre, su carta va a la oficina hasta que llegue la nueva.',
  'election-held': ({ name, state }) =>
    `${stateName(state, 'es')} ya votó por el escaño de ${name}, que sigue hasta la toma de posesión. Esto puede haber cambiado.`,
  'sample-people': () => 'Estas personas son inventadas. Es un ejemplo que no se envía.',
  abroad: () =>
    'Usted vive fuera de EE. UU. Puede escribir a oficinas que no necesitan distrito. Si vota por su última dirección en EE. UU., dé esa.',
  'abroad-last-address': () =>
    'Se le ubica por su última dirección en EE. UU., que es donde votan los ciudadanos en el exterior.',
};

/** "de CA-21", "del Distrito de Columbia". */
const ofDistrict = (district: string): string =>
  district.endsWith('-AL') ? afterWord('de', district.slice(0, 2)) : `de ${districtIn(district, 'es')}`;

const PLACES_ES: Readonly<Record<string, string>> = {
  'Marshall Islands': 'las Islas Marshall',
  Micronesia: 'Micronesia',
  Palau: 'Palaos',
};
