import type { LocateSentences } from './locate-reasons.ts';
import { allOf, dayIn, districtIn, letterIn, listed, noSenators, oneOf, plain } from './locate-words.ts';
import { stateName, withThe } from './states.ts';

export const LOCATE_EN: LocateSentences = {
  'zip-missing': () => 'Type your five-digit ZIP code, like 93230.',
  'zip-letters': ({ typed, letter }) =>
    `A ZIP code has digits only, and "${typed}" has ${letterIn(letter, 'en')}. Type the five digits.`,
  'zip-shape': () => 'This is not a ZIP code. Type its five digits alone, like 93230.',
  'zip-short': ({ digits }) =>
    `A ZIP code has five digits, and this has ${String(digits)}. Zeros at the start count, as in 02139.`,
  'zip-long': ({ digits }) =>
    `A ZIP code has five digits, and this has ${String(digits)}. Type the first five of your mailing address.`,
  'zip-not-real': ({ zip, noStreet }) =>
    `We know no ZIP code ${zip}. Check the digits${noStreet ? '' : ', or give your street and state'}.`,
  'zip-unlisted': ({ zip, noStreet }) =>
    `ZIP code ${zip} is not in our list. It may belong to PO boxes or one building. ${noStreet ? 'Type the ZIP code of your home' : 'Give the street where you live'}.`,
  'zip-not-in-sample': () =>
    'The example knows only twelve districts. Try 93230, or get the real data: redress data update.',
  'zip-military': ({ zip, noStreet }) =>
    `${zip} is a military ZIP code. ${noStreet ? 'Type the ZIP code of the address where you are registered to vote instead' : 'Leave it out, and give the address where you are registered to vote: street, city and state'}.`,
  'zip-freely-associated': ({ zip, place }) =>
    `${zip} is in ${place === 'Marshall Islands' ? 'the Marshall Islands' : place}, which has no member in Congress. If you vote in a U.S. state or territory, give your address there instead.`,
  'zip-two-states': ({ zip, states }) => `ZIP code ${zip} lies in ${allOf(states, 'en')}. Which state do you live in?`,
  'zip-near-border': ({ zip, states }) =>
    `Our list is not exact near the borders of states, and ZIP code ${zip} may be at one. Do you live in ${oneOf(states, 'en')}?`,
  'zip-not-there': ({ zip, state, noStreet }) =>
    `Our list is not exact near borders and has no district for ZIP code ${zip} in ${withThe(state)}. ${noStreet ? 'Look' : 'Give your street, or look'} yourself up with the House.`,
  'zip-split': ({ zip, count, noStreet }) =>
    `ZIP code ${zip} lies in ${String(count)} districts. Pick your representative${noStreet ? '' : ', or give your street'}.`,
  'lines-not-loaded': ({ state, noStreet }) =>
    `Our ZIP list does not have the districts now in force in ${withThe(state)}. ${noStreet ? 'Look' : 'Give your street, or look'} yourself up with the House.`,
  'table-missing': ({ noStreet }) =>
    `Our ZIP list is not loaded, so a ZIP code alone is not enough. ${noStreet ? 'Try again later' : 'Give your street and state'}.`,
  'table-approximate': () =>
    'Our ZIP list is approximate today. Check who represents you in the House before you send.',
  'state-not-in-zip': ({ zip, state, states }) =>
    `ZIP code ${zip} is in ${oneOf(states, 'en')}, not in ${withThe(state)}. Check both.`,
  'state-unknown': ({ typed }) =>
    `We do not know ${typed === '' ? 'this state' : `the state "${plain(typed)}"`}. Type its name or its two letters, like CA.`,
  'district-not-here': ({ district, noStreet }) =>
    `${plain(district) || 'This'} is not a district of this place. Pick one of those shown${noStreet ? '' : ', or give your street'}.`,
  'po-box': () => 'A PO box cannot be placed in a district. Give the street where you live.',
  'rural-route': () =>
    'A rural route or highway contract box cannot be placed in a district. Give the road and number of your house.',
  'street-no-match': () =>
    'The Census address service does not find this street. Check the number and the spelling, or pick your representative.',
  'street-ties': ({ addresses }) =>
    `This address could be ${listed(addresses, 'en')}. Type it more exactly, with north or south and the city.`,
  'street-wrong-map': () =>
    'The Census address service answered with districts that are not in force. Pick your representative, or look yourself up with the House.',
  'street-refused': () => 'The Census address service could not read this address. Type house number, street and city.',
  'street-error': () =>
    'The Census address service gave an answer that we cannot use. Pick your representative, or look yourself up with the House.',
  'street-timeout': () => 'The Census address service did not answer in time. Try again, or pick your representative.',
  'street-down': () =>
    'The Census address service is not working now. Pick your representative, or look yourself up with the House.',
  'street-off': () => 'Streets are not looked up here. Pick your representative, or look yourself up with the House.',
  'street-too-many': () => 'You have looked up many streets this hour. Pick your representative, or try again later.',
  'street-other-state': ({ state, expected }) =>
    `This street was found in ${withThe(state)}, but you wrote an address in ${oneOf(expected, 'en')}. Check street, city and ZIP code.`,
  'street-other-zip': ({ zip, found }) =>
    `Your street was found in ZIP code ${found}, and you typed ${zip}. If that is not your street, start again.`,
  'street-other-district': ({ found, typed }) =>
    `This street was found in ${districtIn(found, 'en')}, but you named ${plain(typed) || 'another district'}. Check both, and leave out the one that is not yours.`,
  'street-outside-zip': ({ zip, district }) =>
    `This street was found in ${districtIn(district, 'en')}, where ZIP code ${zip} does not reach. Check the street and the ZIP code.`,
  'seat-vacant': ({ district }) =>
    `Nobody represents ${districtIn(district, 'en')} in the House now. Your letter goes to its office, which the Clerk of the House keeps open.`,
  'senate-vacant': ({ state }) => `${stateName(state)} has only one senator now; the other place is vacant.`,
  'not-listed-yet': () =>
    'A new Congress has just begun, and the member list does not have this office yet. Your letter goes to the office, without a name.',
  'seat-unsure': () =>
    'Our member list does not say clearly who holds this office. Your letter goes to the office, without a name.',
  'no-senators': ({ state }) => noSenators(state, 'en'),
  'data-old': ({ asOf }) => `Our member list is from ${dayIn(asOf, 'en')}. Check the name before you send.`,
  'data-too-old': ({ asOf }) =>
    `Our member list is from ${dayIn(asOf, 'en')}, too old to be sure of every name. Where none is given, your letter goes to the office.`,
  'data-later': ({ asOf }) =>
    `Our member list is from ${dayIn(asOf, 'en')} and cannot say who held this office on an earlier day.`,
  'data-missing': () => 'The member list is not loaded, so we name nobody. Your letter goes to the office.',
  'clock-wrong': () =>
    'The clock of this computer and our member list do not agree, so we name nobody. Your letter goes to the office.',
  'term-ended': () =>
    'Terms in our member list have ended. Where no name is given, your letter goes to the office until a new list arrives.',
  'election-held': ({ name, state }) =>
    `${stateName(state)} has voted on this place in the Senate, and ${name} stays until the winner is sworn in. This may have changed.`,
  'sample-people': () => 'These people are invented. This is an example, not for sending.',
  abroad: () =>
    'You live outside the U.S. You can write to offices that need no district. If you vote by your last U.S. address, give that one.',
  'abroad-last-address': () => 'You are placed by your last U.S. address, which is where citizens abroad vote.',
};
