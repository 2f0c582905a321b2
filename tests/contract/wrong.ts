// Every assertion of the general sentences, said where it does not hold, and what is answered then. An assertion that
// has never been seen to fail is not trusted.

/** What is on top, made by these steps. */
export const BEFORE = {
  list: [
    'Given the buyer\'s order for "Pump battery pack" below the finance limit for "Intensive care"',
    'When the buyer opens the menu "Purchase > Orders > Requests for Quotation"',
  ],
  new: [
    'Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"',
    'When the buyer starts a new record',
  ],
  order: [
    'Given the buyer\'s order for "Pump battery pack" below the finance limit for "Intensive care"',
    'When the buyer opens "the order"',
  ],
  beside: [
    'Given the buyer\'s order for "Pump battery pack" below the finance limit for "Intensive care"',
    'When the buyer opens "the order"',
    'And the buyer adds the finance controller as a follower',
    'And the buyer schedules the activity "Call"',
    'And the buyer attaches a file named "a.txt"',
    'And the buyer prints "Request for Quotation"',
  ],
  page: [
    'Given the buyer\'s order for "Pump battery pack" below the finance limit for "Intensive care"',
    'When the buyer opens the portal page of "the order"',
  ],
  marked: [
    'Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"',
    'When the buyer starts a new record with\n| Vendor | MedParts Supplies (fictional) |\n| Vendor Reference | Q-9 |',
    'And the buyer saves it as "the first order"',
    'And the buyer starts a new record with\n| Vendor | MedParts Supplies (fictional) |\n| Vendor Reference | Q-9 |',
    'And the buyer saves it as "the second order"',
  ],
  tested: [
    'Given the biomedical lead opens the menu "Maintenance > Equipment"',
    'When the biomedical lead tests the import of the file "devices-with-faults.csv"',
  ],
  archived: [
    'Given the biomedical lead opens the menu "Maintenance > Equipment"',
    'When the biomedical lead starts a new record with\n| Name | Old infusion pump |',
    'And the biomedical lead saves it as "the old pump"',
    'And the biomedical lead chooses the action "Archive"',
    'And the biomedical lead answers "Archive" to the question "Are you sure"',
  ],
} as const;

export interface Wrong {
  readonly before: keyof typeof BEFORE;
  /** As in a feature, after Then; a table on lines of its own. */
  readonly step: string;
  readonly said: RegExp;
}

export const WRONG: readonly Wrong[] = [
  ...wrong('new', [
    ['"Vendor Reference" is required', /"Vendor Reference": expected required, found not required/],
    ['"Vendor" is not required', /"Vendor": expected not required, found required/],
    ['"Vendor" is read-only', /"Vendor": expected read-only, found open to change/],
    [
      'the buyer does not see the field "Vendor"',
      /field "Vendor" for Bea Buyer: expected not shown, found shown/,
    ],
    ['the buyer does not see the field "Vendro"', /Nobody at all has a field "Vendro"/],
    ['the buyer sees the field "Confirmation Date"', /"Confirmation Date" for Bea Buyer: expected shown/],
    ['the buyer does not see the button "Confrm Order"', /Nobody at all has a button "Confrm Order"/],
    ['the buyer sees the button "Approve Order"', /button "Approve Order" for Bea Buyer: expected shown/],
    ['the buyer sees the column "Received" of "Products"', /expected shown, found not shown/],
    [
      'the buyer sees the stage "Sent by pigeon"',
      /the stages: expected "Sent by pigeon" among them, found RFQ/,
    ],
    [
      'the buyer cannot save because "Currency"',
      /expected "Currency", found "Missing required fields Vendor"/,
    ],
    ['the ward nurse does not see the menu "Purchase > Ordres"', /Odoo has no menu "Purchase > Ordres"/],
    [
      'the ward nurse sees the menu "Purchase > Orders"',
      /menu "Purchase > Orders" for Nora Nurse: expected shown/,
    ],
    ['the buyer does not see the menu "Purchase > Orders"', /for Bea Buyer: expected not shown, found shown/],
    ['the buyer cannot start a new record', /but the screen lets it happen/],
    [
      'the buyer is told "That is forbidden"',
      /what Bea Buyer is told: expected "That is forbidden", found nothing/,
    ],
  ]),
  ...wrong('marked', [
    ['the form warns of nothing', /form warns of: expected nothing, found Warning: this order/],
  ]),
  ...wrong('tested', [
    [
      'the test of the import tells\n| row | message |\n| 2 | Nobody Ltd |',
      /what the test of the import tells: expected 2 \| Nobody Ltd, found 1 \| No matching records/,
    ],
    [
      'the biomedical lead is refused to import the file "devices-with-faults.csv" because "Currency"',
      /cannot import the file devices-with-faults.csv: expected "Currency", found "Odoo does not import/,
    ],
    ['the biomedical lead is offered no import', /Import records in .*: expected not offered, found offered/],
  ]),
  ...wrong('archived', [['there is no ribbon', /the ribbon: expected none, found Archived/]]),
  ...wrong('order', [
    ['the buyer sees the tab "Stock Requests"', /tab "Stock Requests" for Bea Buyer: expected shown/],
    ['the buyer does not see the tab "Products"', /tab "Products" for Bea Buyer: expected not shown/],
    ['the buyer does not see the tab "Prodcts"', /Nobody at all has a tab "Prodcts"/],
    ['the ribbon is "Archived"', /the ribbon: expected Archived, found none/],
    [
      'the form warns "might be a duplicate"',
      /form warns of: expected "might be a duplicate", found nothing/,
    ],
    ['the column "Amount" of "Products" is required', /column "Amount" of "Products": expected required/],
    ['the column "Quantity" of "Products" is read-only', /"Quantity" of "Products": expected read-only/],
    ['the column "Received" of "Products" is required', /"Products" shows no column "Received"/],
    ['"Vendor" is "Nobody"', /"Vendor": expected Nobody, found MedParts/],
    ['"Vendor" is empty', /"Vendor": expected nothing, found MedParts/],
    ['"Vendro" is empty', /There is no field "Vendro" on the form "Purchase Order"/],
    ['"Order Reference" can be changed', /"Order Reference": expected open to change, found read-only/],
    ['"the order" has "Vendor" "Nobody"', /"Vendor" of P\d+: expected Nobody, found MedParts/],
    ['the stage is "Purchase Order"', /the stage: expected Purchase Order, found RFQ/],
    ['"Products" has no lines', /lines of "Products": expected 0, found 1/],
    [
      '"Products" has the lines\n| Quantity |\n| 77 |',
      /lines of "Products" \(Quantity\): expected 77, found 1/,
    ],
    [
      'the button "Confirm Order" is greyed out for the buyer',
      /the button "Confirm Order" for Bea Buyer: expected greyed out, found open/,
    ],
    [
      'the button "Approve Order" is not greyed out for the buyer',
      /the button "Approve Order" for Bea Buyer: expected open, found not shown/,
    ],
    [
      'the buyer does not see the button "Confirm Order"',
      /"Confirm Order" for Bea Buyer: expected not shown/,
    ],
    [
      'the buyer does not see the column "Quantity" of "Products"',
      /"Quantity" of "Products" for Bea Buyer: expected not/,
    ],
    ['the buyer cannot press "Confirm Order"', /the screen offers it and the server would do it/],
    [
      'the buyer cannot press "Confirm Order" because "no"',
      /the screen offers it and the server would do it/,
    ],
    [
      'the ward nurse cannot press "Confirm Order" because "of the moon"',
      /with the words "of the moon", found/,
    ],
    ['the company is "Nowhere"', /the company of Bea Buyer: expected Nowhere, found/],
    [
      'the ward nurse sees below the menu "Helpdesk"\n| Tickets |',
      /menus of Nora Nurse below "Helpdesk": expected Tickets, found Dashboard, Tickets/,
    ],
    ['the buyer sees the action "Set on fire"', /action "Set on fire" for Bea Buyer.*expected offered/],
    ['the buyer does not see the action "Delete"', /"Delete" for Bea Buyer.*expected not offered/],
    ['the buyer does not see the action "Delte"', /Nobody at all has an action "Delte"/],
    ['the buyer cannot set "Vendor Reference" to "Q-1"', /should not be able to set "Vendor Reference"/],
    [
      'nothing happens when the buyer presses "Confirm Order"',
      /pressing "Confirm Order" brings about for Bea Buyer: expected nothing, found .*the stage/,
    ],
    ['the buyer cannot open "the order"', /should not be able to open P\d+/],
  ]),
  ...wrong('page', [
    ['the buyer reads "Sold out" on the page', /"Sold out" on the page .*: expected there, found not there/],
    [
      'the buyer cannot open the portal page of "the order"',
      /should not be able to open the portal page of P\d+, but the screen lets it happen/,
    ],
    [
      'the buyer cannot press "Purchase Orders" on the page because "no"',
      /should not be able to press "Purchase Orders" on the page, yet the page took it/,
    ],
    ['the buyer does not read "the order" on the page', /"P\d+" on the page .*: expected not there/],
  ]),
  ...wrong('list', [
    [
      'the list has the rows\n| Vendor |\n| Nobody |',
      /rows of "Requests for Quotation" \(Vendor\): expected Nobody/,
    ],
    ['the list has 77 rows', /rows of "Requests for Quotation": expected 77, found \d+/],
    ['the list shows the rows 81 to 82', /on the screen: expected 81 to 82, found 1 to \d+/],
    ['the search contains "Nothing like it"', /the search of .*: expected "Nothing like it", found/],
    ['the list is empty', /rows of "Requests for Quotation": expected 0, found \d+/],
    ['the total of "Total" is "77"', /the total of "Total": expected 77, found/],
    ['the total of "Buyer" is "77"', /shows no total of "Buyer"/],
    ['the group "Nobody" has 1 row', /has no group "Nobody"/],
    [
      'the buyer sees "Nobody of that name" in the list',
      /"Nobody of that name" in the list for Bea Buyer: expected shown/,
    ],
    [
      'the buyer does not see "MedParts Supplies (fictional)" in the list',
      /in the list for Bea Buyer: expected not shown/,
    ],
  ]),
  ...wrong('beside', [
    [
      'there is an activity "Call" for the finance controller',
      /what is planned: expected "Call" for Fiona Controller, found "Call" for Bea Buyer/,
    ],
    ['there is no activity "Call"', /what is planned: expected no "Call", found "Call" for Bea Buyer/],
    ['there is no attachment "a.txt"', /the attachments: expected no "a.txt", found a.txt/],
    [
      'the finance controller does not follow the record',
      /the followers: expected not Fiona Controller, found/,
    ],
    [
      'the print contains "Love letter"',
      /"Love letter" in the print "Request for Quotation": expected there, found not there/,
    ],
    [
      'the print does not contain "Request for Quotation"',
      /"Request for Quotation" in the print "Request for Quotation": expected not there, found there/,
    ],
  ]),
  ...wrong('order', [
    ['the last message says "Never said"', /the last message: expected "Never said", found/],
    [
      '"Status" changed from "RFQ" to "Done" in the log',
      /changes of "Status" in the log: expected "RFQ" to "Done", found none/,
    ],
    ['the attachment "b.txt" is there', /the attachments: expected "b.txt", found none/],
    ['the ward nurse follows the record', /the followers: expected Nora Nurse, found/],
    ['within 1 second "Vendor" is "Nobody"', /"Vendor", within 1 second: expected Nobody, found MedParts/],
    ['within 1 second the stage is "Done"', /the stage, within 1 second: expected Done, found RFQ/],
    [
      'within 1 second there is an activity "Call" for the finance controller',
      /within 1 second: expected "Call" for Fiona Controller, found nothing/,
    ],
    [
      'within 1 second a mail to "MedParts Supplies (fictional)" with "Never said" is queued',
      /by e-mail, within 1 second: expected "Never said", found nothing/,
    ],
    [
      'within 1 second the finance controller is notified of "Never said"',
      /what is sent to Fiona Controller, within 1 second: expected "Never said", found nothing/,
    ],
    [
      'within 1 second the scheduled action "Procurement: run scheduler" has run',
      /"Procurement: run scheduler" is switched off here/,
    ],
  ]),
  // No assertion: what somebody began and nobody ended.
  ...wrong('order', [
    ['the buyer presses "Send RFQ"', /ends while Bea Buyer has the dialog "Compose Email" open/],
    ['the buyer sets "Vendor Reference" to "By telephone"', /ends while Bea Buyer has something unsaved/],
  ]),
  ...wrong('list', [
    [
      'within 1 second the buyer sees "Nobody of that name" in the list',
      /for Bea Buyer, within 1 second: expected shown, found not among \d+ rows/,
    ],
  ]),
];

function wrong(before: Wrong['before'], cases: ReadonlyArray<readonly [string, RegExp]>): Wrong[] {
  return cases.map(([step, said]) => ({ before, step, said }));
}
