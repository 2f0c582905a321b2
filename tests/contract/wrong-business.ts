// Every assertion of the hospital's own sentences, said where it does not hold, and what is answered then.
import type { Wrong } from './wrong.ts';

const PART = '"Pump battery pack"';
const BILL = [
  'When the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-8801"',
  'And the accounts payable clerk requests approval of the bill',
  'And the finance controller approves the bill',
];
const POSTED = [...BILL, 'And the accounts payable clerk posts the bill'];
const TICKET = [
  'When the ward nurse reports "Does not charge" for "Infusion pump 7"',
  'And the service desk agent takes the ticket',
  'And the service desk agent passes the ticket to biomedical engineering',
  'And the biomedical lead plans the request for "Infusion pump 7"',
];
const REQUIREMENT = `Given the technician's requirement for 3 ${PART} estimated above the procurement limit`;
const ABOVE = `Given the buyer's order for ${PART} above the finance limit for "Intensive care"`;
const BELOW = `Given the buyer's order for ${PART} below the finance limit for "Intensive care"`;
const ASKED = [
  `Given the central store holds 2 ${PART}`,
  'And a maintenance request for "Infusion pump 7" in the technician\'s hands',
  `When the technician asks stores for 5 ${PART} for the request`,
];
const LOT = [
  `Given a confirmed order for 4 ${PART}`,
  `When the storekeeper receives 3 ${PART} as lot "LOT-26-008" expiring "in 2 years"`,
];
const LEAVE = 'Given the service desk agent has asked for leave on "next wednesday"';
const CONTRACT = 'Given the sales representative\'s contract with "MedParts Supplies (fictional)"';
const INVOICED = [
  CONTRACT,
  'When the sales representative confirms the contract',
  'And the sales representative invoices the contract',
];
const PLANNED = [
  'Given a nonconformity about "Infusion pump 7" under analysis by the quality inspector',
  'When the quality inspector plans the corrective action "Check the chargers of the ward"',
];

const ISSUE = [
  'Given the central store holds 6 "Surgical drape" as lot "DR-26-91" expiring "in 3 months"',
  'When the storekeeper prepares the issue of 2 "Surgical drape" to "Ward 4"',
];

/** Of that very lot: by itself Odoo takes the first to expire, which another entry may have brought. */
const ISSUED = [
  'Given the central store holds 6 "Surgical drape" as lot "DR-26-91" expiring "in 3 months"',
  'And the storekeeper\'s issue of 2 "Surgical drape" of lot "DR-26-91" to "Ward 4"',
  'When the storekeeper carries out the issue',
];

export interface WrongBusiness extends Pick<Wrong, 'step' | 'said'> {
  readonly before: readonly string[];
}

export const WRONG_BUSINESS: readonly WrongBusiness[] = [
  // bills
  wrong(BILL, 'the bill is posted', /state of the bill: expected posted, found draft/),
  wrong(POSTED, 'the bill is not posted', /state of the bill: expected draft, found posted/),
  wrong(BILL, 'the accounts payable clerk cannot post the bill', /should not be able to post the bill, but/),
  wrong(
    POSTED,
    'the accounts payable clerk cannot take the bill back to draft',
    /to take the bill back to draft with the words "Lock Date", found: "You are not allowed/,
  ),
  wrong(
    POSTED,
    'the bill is paid and agrees with what was ordered and received',
    /payment of the bill: expected paid, found not_paid/,
  ),
  wrong(
    POSTED,
    'the bill was posted and paid by different people',
    /who posted and who paid: expected two people, found \S+/,
  ),
  // helpdesk
  wrong(
    TICKET,
    'the request of "Infusion pump 8" names the ticket',
    /device of the request: expected Infusion pump 8, found Infusion pump 7/,
  ),
  wrong(
    TICKET,
    '"Infusion pump 7" is back in service after its function check',
    /stage of the request: expected a closing stage, found \S+/,
  ),
  // purchase
  wrong([BELOW], 'the buyer cannot confirm the order', /should not be able to confirm the order, but/),
  wrong(
    [`Given the buyer's order for ${PART} below the finance limit without a cost centre`],
    'the buyer is refused to confirm the order because "of the moon"',
    /with the words "of the moon", found: "/,
  ),
  wrong(
    [ABOVE, 'When the buyer puts the order up for approval', 'And the finance controller approves the order'],
    'the second procurement approver cannot approve the order before finance',
    /whose turn it is: expected Fiona Controller, found nothing/,
  ),
  wrong(
    [BELOW, 'When the buyer confirms the order'],
    'the order is confirmed for 77 on "Intensive care"',
    /amount of the order: expected 77, found \d+/,
  ),
  wrong(
    [ABOVE],
    'the order is confirmed above the finance limit on "Intensive care"',
    /state of the order: expected purchase, found draft/,
  ),
  // requirement
  wrong(
    [REQUIREMENT],
    `a purchase requirement for 8 ${PART} waits in draft`,
    /lines of the requirement: expected 8 Pump battery pack, found 3 Pump battery pack/,
  ),
  wrong(
    [...ASKED, REQUIREMENT],
    'the requirement names the stock request',
    /source document of the requirement: expected \S+, found nothing/,
  ),
  wrong(
    [...TICKET, REQUIREMENT],
    'the requirement names the ticket and the request',
    /description of the requirement: expected one that holds HT\d+ .*, found nothing/,
  ),
  wrong(
    [REQUIREMENT],
    'there is no purchase requirement',
    /number of purchase requirements: expected 0, found 1/,
  ),
  wrong(
    [REQUIREMENT, 'And its approval has been requested'],
    'the biomedical lead cannot approve the requirement',
    /should not be able to approve the requirement, but/,
  ),
  wrong(
    [REQUIREMENT, 'And its approval has been requested'],
    'the technician cannot approve the requirement before the procurement manager',
    /whose turn it is: expected \S+ .*, found \S+/,
  ),
  wrong(
    [REQUIREMENT, 'And its approval has been requested'],
    'the requirement was approved by the biomedical lead, then by the procurement manager',
    /who decided, in order: expected .* approved, .* approved, found/,
  ),
  wrong(
    [REQUIREMENT, 'And its approval has been requested'],
    'the requirement was approved by the biomedical lead alone',
    /who decided, in order: expected .* approved, found/,
  ),
  // stores
  wrong(ASKED, `7 ${PART} are reserved for the workshop`, /reserved for the workshop: expected 7, found \d/),
  wrong(
    LOT,
    `the central store holds lot "LOT-26-008" with 9 ${PART}`,
    /lot LOT-26-008 in .*: expected 9, found 3/,
  ),
  wrong(
    [`Given the central store holds 2 ${PART}`],
    `the central store holds 9 ${PART} in all`,
    /Pump battery pack in .*: expected 9, found 2/,
  ),
  wrong(
    [`Given the central store holds 2 ${PART}`],
    `the workshop holds 9 ${PART}`,
    /Pump battery pack in .*: expected 9, found 0/,
  ),
  wrong(LOT, `3 ${PART} stay on order`, /still on order: expected 3, found 1/),
  wrong(
    [
      'Given the central store holds 20 "Examination gloves M, box of 100"',
      'When the storekeeper counts 18 "Examination gloves M, box of 100"',
    ],
    'the stock moves name the storekeeper for the difference of 7',
    /quantity that the count corrected: expected 7, found 2/,
  ),
  wrong(
    ['Given a confirmed order for 4 "Examination gloves M, box of 100"'],
    'the storekeeper cannot receive the order without a lot',
    /should not be able to receive a lot-tracked item without its lot, but/,
  ),
  wrong(
    ['Given a confirmed order for 1 "Infusion pump"'],
    'the storekeeper cannot receive the order without an expiry date',
    /"Move Line" has no column "Expiration Date"\. Its columns are: Quantity/,
  ),
  // issues
  wrong(
    ISSUE,
    'lot "DR-26-99" is set aside for the issue',
    /lots set aside for the issue: expected DR-26-99.*, found DR-26-91/,
  ),
  wrong(
    ISSUE,
    'nothing is set aside for the issue',
    /lots set aside for the issue: expected .*found DR-26-91/,
  ),
  wrong(
    ISSUED,
    '"Ward 4" holds 7 "Surgical drape" of lot "DR-26-91"',
    /lot DR-26-91 in Ward 4: expected 7, found 2/,
  ),
  wrong(
    ISSUE,
    'the storekeeper cannot carry out the issue because "held by quality"',
    /should not be able to carry out the issue, but/,
  ),
  wrong(
    ISSUED,
    'the stores supervisor finds that lot "DR-26-91" of "Surgical drape" went to\n  | Ward 4 | 9 |',
    /where lot DR-26-91 went: expected Ward 4: 9, found Ward 4: 2/,
  ),
  wrong(
    [`Given a confirmed order for 4 ${PART}`],
    `the storekeeper cannot receive 4 ${PART} as lot "LOT-26-092"`,
    /should not be able to receive more than was ordered, but/,
  ),
  // workshop and quality
  wrong(LOT, 'the inspection is failed', /state of the inspection: expected failed, found \w+/),
  wrong(
    LOT,
    'an inspection of lot "LOT-99" waits',
    /what the inspection names: expected LOT-99, found .*LOT-26-008/,
  ),
  wrong(LOT, 'the inspection is passed', /state of the inspection: expected success, found \w+/),
  wrong(
    [...PLANNED, 'And the quality inspector completes the corrective action'],
    'the quality manager cannot close the nonconformity while its action is open',
    /open actions of the nonconformity: expected at least one, found none/,
  ),
  wrong(
    PLANNED,
    'the corrective action is closed',
    /stage of the corrective action: expected Closed, found \w+/,
  ),
  wrong(PLANNED, 'the nonconformity is closed', /stage of the nonconformity: expected Closed, found \w+/),
  wrong(
    [REQUIREMENT],
    'the audit trail names who approved, received, posted and closed',
    /who released the requirement: expected \S+ .*, found nobody/,
  ),
  // access
  wrong(
    [],
    'the ward nurse can enter "quotations"',
    /way of Nora Nurse to a new entry in quotations: expected there, found not there/,
  ),
  wrong(
    [],
    'the buyer cannot enter "quotations"',
    /should not be able to create a new record of purchase\.order/,
  ),
  wrong(
    [],
    'nobody can enter both "bills" and "payments"',
    /who can enter both bills and payments: expected nothing, found \S+/,
  ),
  wrong(
    [],
    'the access administrator cannot give themselves more rights',
    /should not be able to give themselves more rights, but/,
  ),
  // workforce
  wrong(
    [LEAVE],
    'the service supervisor cannot agree to the leave',
    /should not be able to agree to the leave, but/,
  ),
  wrong(
    [LEAVE.replace('wednesday', 'thursday')],
    'the leave is granted',
    /state of the leave: expected validate, found confirm/,
  ),
  wrong(
    [],
    'the login of the facilities technician is closed',
    /open logins of Felix Facilities: expected 0, found 1/,
  ),
  wrong(
    [],
    'the access administrator cannot close the login of the facilities technician',
    /should not be able to close the login of Felix Facilities, but/,
  ),
  // assets
  wrong(
    [],
    'the preventive request of "Infusion pump 8" names the technician',
    /preventive requests: expected at least one, found 0/,
  ),
  wrong(
    TICKET,
    'the ticket has the service level "Response 9h"',
    /service levels of the ticket: expected Response 9h, found \S+/,
  ),
  wrong(
    [],
    'the biomedical lead cannot declare "Infusion pump 8" as "Under repair"',
    /should not be able to declare Infusion pump 8 as Under repair, but/,
  ),
  // sales
  wrong(
    INVOICED,
    'the accounts payable clerk cannot post the invoice',
    /should not be able to post the invoice, but/,
  ),
  wrong(INVOICED, 'the invoice stands in the books', /state of the invoice: expected posted, found draft/),
  wrong(
    [...INVOICED, CONTRACT],
    'the invoice leads back to the first contact',
    /contract that the invoice names: expected S\d+, found S\d+/,
  ),
];

function wrong(before: readonly string[], step: string, said: RegExp): WrongBusiness {
  return { before, step, said };
}
