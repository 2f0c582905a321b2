// Every assertion of the hospital's own sentences, said where it does not hold, and what is answered then.
import type { Wrong } from './wrong.ts';

const PART = '"Pump battery pack"';
const BILL = [
  'When the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-8801"',
  'And the accounts payable clerk requests approval of the bill',
  'And the finance controller approves the bill',
];
const POSTED = [...BILL, 'And the accounts payable clerk posts the bill'];
const PAID = [...POSTED, 'And the payments officer pays the bill'];
const RECEIVED = [`Given the order for 1 ${PART} at 100 each was received`];
const OPENED =
  'When the accounting manager opens the books to the finance controller from "3 days ago" because "A late bill"';
const DETAILS =
  'When the supplier records clerk enters the bank details "NB00 8801" of "Brightworks Services (fictional)"';
const DEFECT =
  'Given the list of defects with\n| Entry | Severity | In charge | Scenario | Retest |\n| Lot is not shown | Critical | the technician | Issue by lot | Passed |';
const POINT =
  'Given the list of risks, issues and decisions with\n| Entry | Kind | In charge | Deciding Body | Day |\n| Two clinics share a store | Issue | the storekeeper | | in 5 days |';
const SIGN =
  'Given the way back for a window of 4 hours with\n| Entry | Kind | Day |\n| Stock and books differ | Sign | next sunday 02:00 |';
const VENDORS = 'When the second procurement approver opens the menu "Purchase > Orders > Vendors"';
const REHEARSAL =
  'Given the list of rehearsals with\n| Entry | Part | Rehearsal | In charge | Differences |\n| Suppliers, second | Suppliers | Second | the second procurement approver | 1 |';
const ARCHIVE =
  'Given the archive that the auditor reads holds\n| Document | Supplier |\n| INV-18-0417 | Oldbridge Medical (fictional) |';
const REPORTED = ['When the ward nurse reports "Does not charge" for "Infusion pump 7"'];
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
const NIGHT = [
  'Given everybody works at "Main building" in the "Day shift", but\n  | the storekeeper | Main building | Night shift |',
  'And every site and shift but "Main building" in the "Night shift" has its floor coach',
];
const REFRESHED = [
  'Given the hospital started with Odoo "6 weeks ago"',
  'And everybody had their refresher "yesterday", but\n  | the buyer | 3 weeks ago |',
];
const MISTAKEN = [
  'Given the hospital started with Odoo "today"',
  REQUIREMENT,
  'And its approval has been requested',
  'When the biomedical lead rejects the requirement saying "No"',
  'And the system lets 6 weeks pass',
  'Given everybody had their refresher "2 days ago", but\n  | the technician | yesterday |',
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
const WRITTEN =
  'When the document controller writes "Night rounds" for the "Biomedical procedures" saying "At ten"';
const POLICY = [
  'Given "Night calls" of the "Policies of the service desk" has been approved, saying "Never wait"',
];
const OLD_REPORT = 'Given the service report "Pump 7 of old" was filed "11 years ago"';
const VISIT = 'Given a visit of the technician is to be planned';
const NEWCOMER = 'When the personnel officer enters the employee "Nadia Newcomer" of the "Service desk"';

const DOWNTIME = [
  'Given the central store holds 20 "Examination gloves M, box of 100"',
  'When the storekeeper enters the issue of 5 "Examination gloves M, box of 100" to "Ward 4" from the downtime form "DT-12"',
];
const DRAPES = 'Given the central store holds 6 "Surgical drape" as lot "DR-26-95" expiring "in 3 months"';
const EMERGENCY = [
  BELOW,
  'When the buyer marks the order as an emergency for the second procurement approver to put right',
  'And the buyer confirms the order',
];
const PUMP = [
  'Given a confirmed order for 1 "Infusion pump" at 800 each',
  'When the storekeeper receives the "Infusion pump" with the serial number "IP-2695"',
  'And the biomedical lead accepts "Infusion pump 95" with the serial number "IP-2695" among the "Infusion devices" at 790',
];
const PACKS = [
  DRAPES,
  'When the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-95"',
];
const USED = 'When the ward system reports 2 "Surgical drape" used on "Ward 4" as "W4-0301"';

export interface WrongBusiness extends Pick<Wrong, 'step' | 'said'> {
  readonly before: readonly string[];
  /** In a database of its own: time passes in it, or what the others leave would change what is found. */
  readonly alone?: true;
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
  wrong(
    BILL,
    'the accounts payable clerk cannot post the bill because "is in the books already"',
    /should not be able to post the bill, but/,
  ),
  wrong(
    POSTED,
    'the accounts payable clerk cannot pay the bill because "are not confirmed"',
    /with the words "are not confirmed", found: "Whoever recorded a bill/,
  ),
  wrong(POSTED, 'the bill is paid', /payment of the bill: expected paid, found not_paid/),
  wrong(PAID, 'the bill is not paid', /payment of the bill: expected not_paid, found paid/),
  wrong(
    POSTED,
    'the bill of "yesterday" stands in the books after "2 days ago"',
    /day of the bill: expected \S+, found \S+/,
  ),
  wrong(
    POSTED,
    'the audit log says that the accounts payable clerk took the bill back',
    /who took the bill from posted to draft: expected Adam Payables, found/,
  ),
  wrong(
    PAID,
    'the audit log says that the payments officer cancelled the payment',
    /who took the payment from draft to canceled: expected Petra Payments, found/,
  ),
  wrong(
    [BELOW],
    'the accounts payable clerk sees that the order waits for a bill',
    /wait for a bill: expected yes, found nothing/,
  ),
  wrong(
    RECEIVED,
    'the accounts payable clerk sees that the order waits for no bill',
    /wait for a bill: expected nothing, found yes/,
  ),
  // bank details
  wrong(
    [DETAILS],
    'the finance controller cannot confirm the bank details',
    /should not be able to confirm the bank details, but/,
  ),
  wrong([DETAILS], 'the bank details are confirmed', /bank details confirmed: expected yes, found nothing/),
  wrong([], 'the books are closed up to "tomorrow"', /books closed up to: expected \S+, found/),
  wrong(
    [OPENED],
    'the opening names the finance controller and "A late bill"',
    /who opened the books: expected Fiona Controller, found Amina Accounts/,
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
  wrong(
    [ABOVE],
    'the order is placed after finance agreed',
    /state of the order: expected purchase, found draft/,
  ),
  wrong([ABOVE], 'the buyer cannot change the price of the order', /to change the price of the order, but/),
  wrong(
    [ABOVE],
    'the order is placed after the procurement manager agreed',
    /state of the order: expected purchase, found draft/,
  ),
  wrongAlone(
    [BELOW, 'When the buyer confirms the order'],
    'the procurement manager finds 2 orders that were split',
    /orders of the story in the list of split ones: expected 2, found 0/,
  ),
  wrongAlone(
    [BELOW, 'When the buyer confirms the order', BELOW, 'When the buyer confirms the order'],
    'the procurement manager finds no orders that were split',
    /orders of the story in the list of split ones: expected 0, found 2/,
  ),
  // suppliers
  wrong(
    [],
    'the second procurement approver cannot enter the supplier "Fieldcare" with the tax number "TX-6711"',
    /should not be able to enter the supplier "Fieldcare", but/,
  ),
  wrong(
    ['Given the supplier "Fieldcare Trading" with the tax number "TX-6712"'],
    'the second procurement approver cannot enter the supplier "Fieldcare" with the tax number "TX-6712" because "of the moon"',
    /with the words "of the moon", found: "/,
  ),
  wrong(
    ['Given the supplier "Fieldcare Trading" that nobody has qualified'],
    'the second procurement approver cannot qualify the supplier "Fieldcare Trading"',
    /should not be able to qualify Fieldcare Trading, but/,
  ),
  wrong(
    ['Given the supplier "Fieldcare Trading" that nobody has qualified'],
    'the tax number "TX-6713" stands in the list once',
    /suppliers with the tax number TX-6713: expected 1, found 0/,
  ),
  wrong(
    [
      'Given the agreement with "MedParts Supplies (fictional)" on "Pump battery pack" at 150 each',
      `When the buyer orders 4 ${PART} under the agreement for "Intensive care"`,
    ],
    'the order takes 160 each from the agreement',
    /prices on the order: expected 160, found 150/,
  ),
  wrong(
    ['Given the agreement with "MedParts Supplies (fictional)" on "Pump battery pack" at 150 each'],
    `the agreement prices no ${PART} of the buyer any more`,
    /what Bea Buyer is offered: expected nothing, found the agreement/,
  ),
  // Alone, because Odoo asks before it posts a bill unlike the many that the supplier sent before.
  wrongAlone(
    [
      ...LOT,
      'And the accounts payable clerk bills 3 of the order as "INV-8811"',
      'And the accounts payable clerk posts the bill',
      'And the storekeeper sends 1 of the receipt back to the supplier',
      'And the payments officer credits 2 of the bill as "CN-8811"',
    ],
    `order, return and credit note agree on 1 ${PART}`,
    /received by the order: expected 3, found 2/,
  ),
  // deliveries
  wrong(
    LOT,
    'the procurement manager finds the order among the late ones',
    /among the late orders: expected yes, found nothing/,
  ),
  wrongAlone(
    [`Given a confirmed order for 4 ${PART}`, 'When the system lets 8 days pass'],
    'the procurement manager does not find the order among the late ones',
    /among the late orders: expected nothing, found yes/,
  ),
  wrong(
    RECEIVED,
    'the procurement manager sees that the order came 3 days after the promised day',
    /promised and actual day of the order: expected 3 days apart, found \S+ and \S+/,
  ),
  // requirement
  wrong(
    [REQUIREMENT, 'And its approval has been requested'],
    'the requirement waits for the procurement manager',
    /whose turn it is: expected Omar Procurement, found Leila Biomedlead/,
  ),
  wrong(
    [],
    'nothing is sent to the biomedical lead for approval',
    /approvals that ask Leila Biomedlead: expected nothing, found Department head/,
  ),
  wrong(
    [REQUIREMENT, 'And its approval has been requested', 'When the biomedical lead approves the requirement'],
    'the requirement was passed on by the biomedical lead and approved by the procurement manager',
    /who passed it on and who agreed: expected \S+ .* forwarded/,
  ),
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
  wrong(
    ['Given the central store holds 2 "Surgical drape"'],
    '8 "Surgical drape" are proposed for ordering, once',
    /Surgical drape proposed for ordering: expected 8, found nothing/,
  ),
  wrong(
    ['Given a confirmed order for 3 cartons of 12 "Dressing pack, sterile"'],
    'all 3 cartons have come',
    /cartons ordered and received: expected 3 and 3, found 3 and 0/,
  ),
  wrong(
    [],
    'the stock of "Influenza vaccine, 10 doses (2-8 °C)" is worth 7',
    /value of Influenza vaccine, .*: expected 7, found \d+/,
  ),
  wrong(
    [],
    'the repairs of "Infusion pump 8" took the lots\n  | LOT-26-061 | 9 |',
    /parts in the repairs of Infusion pump 8: expected LOT-26-061.*: 9, found nothing/,
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
    'the stores supervisor finds that "Ward 4" used 99 "Surgical drape" in the month of "today"',
    /Surgical drape used by Ward 4 in \w+ \d+, from the list: expected 99, found \d+/,
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
  // downtime
  wrong(
    DOWNTIME,
    'the downtime form "DT-12" stands under "2 days ago"',
    /days that DT-12 stands under: expected \S+, found \S+/,
  ),
  wrong(
    DOWNTIME,
    'the stores supervisor finds the downtime forms\n  | DT-13 |',
    /entries from downtime forms: expected Downtime form DT-13.*, found nothing/,
  ),
  // emergency
  wrong(
    ISSUE,
    '2 "Surgical drape" are to fill the emergency stock up today',
    /Surgical drape asked for again: expected 2 on \S+, found nothing/,
  ),
  // deviations
  wrong(
    [...LOT, 'And the quality inspector opens a nonconformity about lot "LOT-26-008"'],
    'the nonconformity names lot "LOT-26-077"',
    /description of the nonconformity: expected one that holds LOT-26-077, found .*LOT-26-008/,
  ),
  wrong(
    LOT,
    `lot "LOT-26-008" of ${PART} is back with the supplier`,
    /lot LOT-26-008 in the hospital: expected 0, found 3/,
  ),
  // a device that was bought
  wrongAlone(
    PUMP,
    'the serial number "IP-2695" leads from the order to "Infusion pump 95"',
    /cost of Infusion pump 95: expected 800, found 790/,
  ),
  wrongAlone(
    PUMP,
    'the planned maintenance of "Infusion pump 95" names the technician',
    /planned requests: expected at least one, found 0/,
  ),
  // sites
  wrongAlone(
    [
      'Given the site "Westgate Clinic (fictional)"',
      'And the site "Westgate Clinic (fictional)" holds 7 "Examination gloves M, box of 100", called "the gloves at Westgate"',
    ],
    'the stores supervisor sees stock of "Westgate Clinic (fictional)" alone',
    /sites whose stock the stores supervisor sees: expected Westgate Clinic .*, found Northgate Hospital/,
  ),
  // emergency orders
  wrongAlone(
    EMERGENCY,
    'the procurement manager finds the order among the emergencies that nobody put right in time',
    /nobody put right in time: expected yes, found no/,
  ),
  wrongAlone(
    [...EMERGENCY, 'And the system lets 4 days pass'],
    'the procurement manager does not find the order among the emergencies that nobody put right in time',
    /nobody put right in time: expected no, found yes/,
  ),
  // stock that runs out, stock that nobody moves
  wrongAlone(
    [DRAPES],
    'the stores supervisor finds what runs out within 30 days\n| DR-26-95 | Surgical drape | 6 | 24 |',
    /what runs out within 30 days: expected DR-26-95: 6 Surgical drape, 24, found nothing/,
  ),
  wrongAlone(
    [DRAPES],
    'the stores supervisor finds what nobody moved for 180 days\n| DR-26-95 | Surgical drape | 6 | 24 |',
    /what nobody moved for 180 days: expected DR-26-95: 6 Surgical drape, 24, found nothing/,
  ),
  // packs
  wrong(
    [DRAPES],
    'the sterile services technician cannot make 1 "Dressing pack, sterile" as lot "DP-26-96" because "held by quality"',
    /should not be able to make the packs, but/,
  ),
  wrong(
    PACKS,
    'the quality inspector cannot release the packs of lot "DP-26-95"',
    /should not be able to release the packs, but/,
  ),
  wrong(
    PACKS,
    'the stores supervisor finds that the packs of lot "DP-26-95" were made of\n  | DR-26-95 | 9 |',
    /lots in the packs of lot DP-26-95: expected DR-26-95.*: 9, found \S+/,
  ),
  wrong(
    [],
    'the stores supervisor finds that the packs with lot "DR-26-97" in them are\n  | DP-26-97 | Ward 4 | 9 |',
    /packs that hold some of lot DR-26-97: expected DP-26-97.* in Ward 4: 9, found nothing/,
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
    REPORTED,
    'the response time of the ticket has passed',
    /the ticket: expected past its response time, found within its response time \(to answer by: 20/,
  ),
  wrongAlone(
    [...REPORTED, 'When the system lets 3 days pass'],
    'the ticket is within its response time',
    /the ticket: expected within its response time, found past its response time/,
  ),
  wrongAlone(
    [...REPORTED, 'When the system lets 2 days pass', 'And the service desk agent takes the ticket'],
    'the "ticket uptake" is 3 days on average over 1, with 0 still open',
    /ticket uptake, on average: expected 3 days over 1, 0 open, found 2 days over 1, 0 open/,
  ),
  wrongAlone(
    ['Given the central store holds 6 "Surgical drape" as lot "DR-26-96" expiring "in 3 months"'],
    'the "adjusted stock lines" of "the central store" in the week of "today" are 0 of 0',
    /adjusted stock lines of the central store in the week of \S+ expected 0 of 0, found 1 of 0/,
  ),
  wrongAlone(
    [...RECEIVED, 'When the accounts payable clerk bills 1 of the order as "INV-8802"'],
    'the "days to posting" in the week of "today" are 0 days on average over 1, with 0 still open',
    /days to posting in the week of \S+ expected 0 days over 1, 0 open, found no average over 0, 1 open/,
  ),
  wrongAlone(
    [
      ...RECEIVED,
      'When the accounts payable clerk bills 1 of the order as "INV-8803"',
      'And the accounts payable clerk posts the bill',
      'And the accounts payable clerk takes the bill back to draft',
      'And the accounts payable clerk posts the bill',
    ],
    'the "bills agreed at the first try" in the week of "today" are 1 of 1',
    /bills agreed at the first try in the week of \S+ expected 1 of 1, found 0 of 1/,
  ),
  wrongAlone(
    REPORTED,
    'hypercare may end',
    /keeps hypercare from ending: expected nothing, found approval turnaround: nothing measured, 0 open in the week of/,
  ),
  wrongAlone(
    REPORTED,
    'hypercare may not end because "a critical ticket is open"',
    /keeps hypercare from ending: expected "a critical ticket is open" alone, found approval turnaround: nothing measured/,
  ),
  wrong(
    [],
    'the biomedical lead cannot declare "Infusion pump 8" as "Under repair"',
    /should not be able to declare Infusion pump 8 as Under repair, but/,
  ),
  // documents
  wrong(
    [WRITTEN],
    'the service desk agent reads "At ten" in "Night rounds"',
    /what Sam Servicedesk reads in Night rounds: expected "At ten", found "/,
  ),
  wrong(
    [WRITTEN, 'And the quality manager approves the change of "Night rounds"'],
    'the service desk agent does not read "At ten" in "Night rounds"',
    /what Sam Servicedesk reads in Night rounds: expected no "At ten", found "At ten/,
  ),
  wrong(
    [WRITTEN, 'And the quality manager approves the change of "Night rounds"'],
    '"Night rounds" was written by the document controller and approved by the document controller',
    /who approved Night rounds: expected Dora Documents, found Maya Quality/,
  ),
  wrong(
    [WRITTEN],
    'the quality manager cannot approve the change of "Night rounds"',
    /should not be able to approve the change of Night rounds, but/,
  ),
  wrong(
    [WRITTEN],
    'the document controller cannot withdraw "Night rounds"',
    /should not be able to withdraw Night rounds, but/,
  ),
  wrong(
    POLICY,
    'the service desk agent is asked to acknowledge version 2 of "Night calls"',
    /what Sam Servicedesk is asked to acknowledge of Night calls: expected .*version 2, found .*version 1/,
  ),
  wrong(
    POLICY,
    'it stands beside "Night calls" that the service desk agent acknowledged version 1 today',
    /who acknowledged version 1 of Night calls: expected Sam Servicedesk, found nothing/,
  ),
  wrong(
    POLICY,
    'the service supervisor is told that the service desk agent has not acknowledged "Night calls"',
    /is told of Night calls: expected that it is overdue by Sam Servicedesk, found nothing/,
  ),
  wrong(
    POLICY,
    '"Night calls" is listed as past its review day',
    /what is past its review day: expected Night calls, found /,
  ),
  wrong(
    [...POLICY, 'When the document controller sets the review day of "Night calls" to "yesterday"'],
    '"Night calls" is not listed as past its review day',
    /what is past its review day: expected no Night calls, found .*Night calls/,
  ),
  // kept records
  wrong(
    [OLD_REPORT],
    'the document controller cannot delete the service report "Pump 7 of old"',
    /should not be able to delete Pump 7 of old, but/,
  ),
  wrong(
    [OLD_REPORT],
    'the service report "Pump 7 of old" is gone',
    /service reports called Pump 7 of old: expected 0, found 1/,
  ),
  wrong(
    [OLD_REPORT, 'When the document controller deletes the service report "Pump 7 of old"'],
    'the service report "Pump 7 of old" is there',
    /service reports called Pump 7 of old: expected 1, found 0/,
  ),
  // readiness
  wrong(
    [],
    'the personnel manager finds that the service desk agent lacks "certificate"',
    /what Sam Servicedesk lacks for the service: expected certificate, found .*practice, certificate/,
  ),
  wrong(
    [],
    'the personnel manager finds the service desk agent ready for the service',
    /what Sam Servicedesk lacks for the service: expected nothing, found .*practice, certificate/,
  ),
  wrong(
    [],
    'the personnel manager counts 9 of 9 people who passed their practice',
    /people who passed their practice: expected 9 of 9, found 0 of/,
  ),
  wrongAlone(
    ['Given the service desk agent has all that the service asks for'],
    'the service supervisor sees nobody qualified in the shift of the service desk agent',
    /who is qualified in .*: expected nobody, found Sam Servicedesk/,
  ),
  wrongAlone(
    ['Given the service desk agent has all that the service asks for but the "certificate"'],
    'the service supervisor sees the service desk agent qualified in the shift of the service desk agent',
    /who is qualified in .*: expected Sam Servicedesk, found nobody/,
  ),
  // rehearsed downtimes
  wrongAlone(
    [],
    'every ward store has rehearsed a downtime',
    /still have to rehearse a downtime: expected nothing, found .*Ward 4: forms, contacts, late delivery, catching up/,
  ),
  wrongAlone(
    [],
    '"Ward 4" still has to rehearse "contacts"',
    /what Ward 4 still has to rehearse: expected contacts, found forms, contacts, late delivery, catching up/,
  ),
  // who was trained
  wrong(
    [],
    'every department has its champion',
    /departments without a champion: expected nothing, found .*Central stores/,
  ),
  wrongAlone(
    ['Given every department but "Central stores" has its champion'],
    'the departments without a champion are\n  | Wards |',
    /departments without a champion: expected Wards, found Central stores/,
  ),
  wrongAlone(
    NIGHT,
    'every site and shift has a trained floor coach',
    /trained floor coach: expected nothing, found Main building, Night shift/,
  ),
  wrongAlone(
    NIGHT,
    'the sites and shifts without a trained floor coach are\n  | Main building | Day shift |',
    /trained floor coach: expected Main building, Day shift, found Main building, Night shift/,
  ),
  wrongAlone(
    REFRESHED,
    'everybody has had a refresher one to two months after the start',
    /without a refresher between .*: expected nothing, found Bea Buyer/,
  ),
  wrongAlone(
    REFRESHED,
    'without a refresher one to two months after the start are\n  | the technician |',
    /without a refresher between .*: expected Tessa Technician, found Bea Buyer/,
  ),
  wrongAlone(
    MISTAKEN,
    'the roles with the most mistakes had their refresher first',
    /whose refresher came later: expected nothing, found technician/,
  ),
  wrongAlone(
    MISTAKEN,
    'the roles that had their refresher too late for their mistakes are\n  | buyer |',
    /whose refresher came later: expected buyer, found technician/,
  ),
  // who changed what
  wrong(
    [
      'Given the central store holds 20 "Examination gloves M, box of 100"',
      'When the storekeeper counts 18 "Examination gloves M, box of 100"',
    ],
    'the auditor finds that the storekeeper corrected the stock of "Examination gloves M, box of 100" from 20 to 17',
    /what the entry says about the Quantity: expected from 20.0 to 17.0, found .*18.0/,
  ),
  wrong(
    [BELOW, 'When the buyer confirms the order'],
    'the auditor finds that the buyer changed the "Status" of the order from "sent" to "purchase"',
    /what the entry says about the Status: expected from sent to purchase, found .*draft/,
  ),
  wrong(
    [],
    'the buyer cannot change that entry of the list',
    /No entry has been named in this scenario so far/,
  ),
  // shifts
  wrong(
    [VISIT],
    'the visit of the technician is planned for "next tuesday 11:00"',
    /time of the shift of .*: expected \S+, found no time/,
  ),
  wrong(
    [VISIT],
    'the service supervisor cannot plan the visit of the technician for "next tuesday 14:00"',
    /should not be able to plan .* for next tuesday 14:00, but/,
  ),
  // onboarding
  wrong(
    [],
    'each task of the service desk agent has somebody in charge and a day\n  | Collect the papers | the personnel officer |',
    /open tasks of Sam Servicedesk: expected Collect the papers: Pia Personnel, found nothing/,
  ),
  wrong(
    [NEWCOMER, 'And the access administrator makes the login of "Nadia Newcomer"'],
    'the employee "Nadia Newcomer" is there, without a login',
    /logins of Nadia Newcomer: expected 0, found 1/,
  ),
  wrong([NEWCOMER], '"Nadia Newcomer" has a login', /logins of Nadia Newcomer: expected 1, found 0/),
  wrong(
    [NEWCOMER],
    'the personnel officer cannot change the employee "Nadia Newcomer"',
    /should not be able to change the employee Nadia Newcomer, but/,
  ),
  // sales
  wrong(
    INVOICED,
    'the accounts payable clerk cannot post the invoice',
    /should not be able to post the invoice, but/,
  ),
  wrong(INVOICED, 'the invoice stands in the books', /state of the invoice: expected posted, found draft/),
  wrong(
    [...INVOICED, 'And the accounts payable clerk posts the invoice'],
    'the finance controller sees what is left of the invoice after 200',
    /payment of the invoice: expected partial, found not_paid/,
  ),
  wrong(
    [...INVOICED, CONTRACT],
    'the invoice leads back to the first contact',
    /contract that the invoice names: expected S\d+, found S\d+/,
  ),
  // wards
  wrong(
    ['Given "Ward 4" has 10 "Examination gloves M, box of 100" on its shelves'],
    '"Ward 4" has 9 "Examination gloves M, box of 100" left on its shelves',
    /box of 100 on the shelves of Ward 4: expected 9, found 10/,
  ),
  wrong([USED], 'what "W4-0301" reports was posted once', /how often .* was posted: expected 1, found 0/),
  wrong(
    [
      'Given "Ward 4" has 10 "Examination gloves M, box of 100" on its shelves',
      'When the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0303"',
      'And the system runs the scheduled action "Ward messages: post what has arrived"',
    ],
    'nothing of "W4-0303" was posted',
    /how often .* was posted: expected 0, found 1/,
  ),
  wrong(
    [USED.replace('0301', '0304')],
    'the storekeeper finds "W4-0304" set aside because "of the moon"',
    /in the list of .*: expected Set aside: of the moon, found Waiting: /,
  ),
  wrong([], 'the stores supervisor was told "Of the moon" once', /was told .*: expected 1, found 0/),
  wrong(
    [
      'When the ward system reports 2 of the unknown item "MOON" used on "Ward 4" as "W4-0305"',
      'And the system runs the scheduled action "Ward messages: post what has arrived"',
    ],
    'the stores supervisor was not told "Set aside"',
    /was told .*: expected 0, found \d/,
  ),
  wrong(
    [],
    'the ward system is refused to enter "ward messages"',
    /hears when it enters ward messages: expected no right, found nothing/,
  ),
  // setting
  wrong(
    [
      'When the access administrator opens the menu "Settings > Users & Companies > Users"',
      'And the access administrator searches for "Nora"',
    ],
    "the logins are those that were approved, and nobody else's",
    /logins in the list: expected .*, found ward-nurse/,
  ),
  wrong(
    ['Given the document controller also holds the rights of the ward nurse'],
    'everybody holds the rights approved for them and no others',
    /expected nothing, found Dora Documents holds helpdesk_mgmt\.group_helpdesk_user_own/,
  ),
  wrong(
    ['Given the supplier contact has their login as the password'],
    'no login has its own name as the password',
    /own name as the password: expected nothing, found supplier-contact/,
  ),
  wrong(
    ['Given the approval "Department head" is set to begin at 600'],
    'the approvals as set are those of the signed matrix',
    /approvals as set: expected Department head: requirement from 500.*, found Department head: requirement from 600/,
  ),
  wrong(
    ['Given a mail server "nowhere.example" is in use'],
    'nothing can leave the test system',
    /where mail would go: expected invalid, found invalid, nowhere\.example/,
  ),
  wrong([], 'what was written has not been sent', /mails written: expected at least one, found 0/),
  // the programme's lists
  wrong(
    [DEFECT],
    'the programme manager cannot close the entry "Lot is not shown"',
    /should not be able to close "Lot is not shown", but the screen offers it/,
  ),
  wrong(
    [DEFECT.replace('Passed', 'Failed')],
    'the programme manager cannot close the entry "Lot is not shown" because "of the moon"',
    /be refused to close "Lot is not shown" with the words "of the moon", found: "/,
  ),
  wrong(
    [DEFECT],
    'the gate is held up by the list of defects\n| Lot is not shown | its severity |',
    /list of defects is held up by: expected "Lot is not shown.*" lacks its severity, found .* lacks its end, and is critical/,
  ),
  wrong(
    [DEFECT],
    'the gate is not held up by the list of defects',
    /list of defects is held up by: expected nothing, found .* lacks its end, and is critical/,
  ),
  wrong(
    [SIGN],
    'the programme manager cannot move the day of "Stock and books differ" to "next sunday 06:00"',
    /should not be able to move the day of "Stock and books differ", but the screen offers it/,
  ),
  wrong(
    [POINT],
    'the programme manager finds in the list for the weekly meeting\n| Two clinics share a store | a day |',
    /decisions is held up by: expected .* lacks a day, found .* lacks a deciding body/,
  ),
  wrong(
    [POINT],
    'the programme manager finds nothing in the list for the weekly meeting',
    /For the weekly meeting: expected nothing, found Two clinics share a store/,
  ),
  // what comes from the old system
  wrong(
    [],
    'these lines of "old-suppliers.csv" stand twice\n| line | same as |\n| 4 | line 3 |',
    /lines of old-suppliers\.csv that stand twice: expected line 4 is line 3, found line 4 is line 2, line 6 is line 3/,
  ),
  wrong(
    [],
    'no line of "old-suppliers.csv" stands twice',
    /lines of old-suppliers\.csv that stand twice: expected nothing, found line 4 is line 2/,
  ),
  wrong(
    [],
    'each line of "old-suppliers-cleansed.csv" stands in Odoo once',
    /what line 2 of old-suppliers-cleansed\.csv is in Odoo: expected Fieldcare Trading .* found nothing/,
  ),
  wrongAlone(
    [VENDORS, 'And the second procurement approver imports the file "old-suppliers-cleansed.csv"'],
    'no line of "old-suppliers-cleansed.csv" was loaded',
    /lines of old-suppliers-cleansed\.csv in Odoo: expected 0, found 3/,
  ),
  wrongAlone(
    [VENDORS],
    'the second procurement approver is told each line of "old-suppliers.csv" that stands twice',
    /is told of line 4 of old-suppliers\.csv: expected "FIELDCARE TRADING, Ltd\. \(fictional\)", found /,
  ),
  wrong(
    [REHEARSAL],
    '"Suppliers, second" says how many lines of "old-suppliers-cleansed.csv" are missing in Odoo',
    /differences that "Suppliers, second" says: expected 3, found 1/,
  ),
  wrong(
    [REHEARSAL],
    'the gate is not held up by the list of rehearsals',
    /list of rehearsals is held up by: expected nothing, found .* lacks the signature of its data owner.* lacks a second rehearsal of Suppliers/,
  ),
  wrong(
    [ARCHIVE],
    'the auditor finds in the archive by "Oldbridge"\n| INV-18-0418 |',
    /Aldo Auditor finds in the archive by "Oldbridge": expected INV-18-0418, found INV-18-0417/,
  ),
  wrong(
    [ARCHIVE],
    'the auditor finds nothing in the archive by "Oldbridge"',
    /Aldo Auditor finds in the archive by "Oldbridge": expected nothing, found INV-18-0417/,
  ),
  wrong(
    [],
    'the counted lots in Odoo are those of the file "old-count.csv"',
    /differences of the counted lots from old-count\.csv: expected nothing, found WH\/Emergency stock, \[GLOVE-M\]/,
  ),
  wrongAlone(
    [],
    'the account balances in Odoo are those of the file "old-trial-balance.csv" mapped by "old-accounts.csv"',
    /differences of the account balances from old-trial-balance\.csv: expected nothing, found 110100 Stock Valuation/,
  ),
  wrongAlone(
    [],
    'the account balances in Odoo differ from the file "old-trial-balance.csv" mapped by "old-accounts-incomplete.csv" in\n| which | what | file | Odoo |\n| 1300, mapped to nothing | entry | there | missing |',
    /differences of the account balances from old-trial-balance\.csv: expected 1300, .* found 110100 Stock Valuation/,
  ),
  wrong(
    [],
    'the open orders in Odoo differ from the file "old-orders-open.csv" in\n| which | what | file | Odoo |\n| OLD-PO-1194, [DRAPE] Surgical drape | entry | there | missing |',
    /differences of the open orders from old-orders-open\.csv: expected OLD-PO-1194, \[DRAPE\].* found OLD-PO-1181/,
  ),
  wrong(
    [],
    'the next service of "Defibrillator 2" falls on a 31 March',
    /day of the next service of Defibrillator 2: expected 31 March, found no service is to come/,
  ),
  wrong(
    [],
    'the employees in Odoo are those of the file "old-employees.csv"',
    /differences of the employees from old-employees\.csv: expected nothing, found Greta Shelf: entry there in the file, missing/,
  ),
  wrongAlone(
    [
      'When the personnel officer opens the menu "Employees > Employees"',
      'And the personnel officer switches to the list view',
      'And the personnel officer imports the file "old-employees.csv"',
      'And the personnel officer opens the menu "Employees > Employees"',
      'And the personnel officer switches to the list view',
      'And the personnel officer imports the file "old-employees-without-ids.csv"',
    ],
    'the employees in Odoo are those of the file "old-employees.csv"',
    /differences of the employees from old-employees\.csv: expected nothing, found Greta Shelf: entry missing in the file, there/,
  ),
  wrong(
    [],
    'nothing of "Infusion pump 7" is in the live system',
    /devices with "Infusion pump 7" in the live system: expected nothing, found Infusion pump 7/,
  ),
];

function wrong(before: readonly string[], step: string, said: RegExp): WrongBusiness {
  return { before, step, said };
}

function wrongAlone(before: readonly string[], step: string, said: RegExp): WrongBusiness {
  return { before, step, said, alone: true };
}
