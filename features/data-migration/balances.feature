@critical @req:MIG-004 @database:scenario
Feature: Through the agreed mapping every account opens with its old balance

  The mapping says for each account of the old system which account takes its balance. Fixed assets stand in the opening
  entry one by one, each with its cost and its depreciation.

  Background:
    When the accounting manager opens the menu "Invoicing > Configuration > Accounting > Chart of Accounts"
    And the accounting manager imports the file "new-accounts.csv"
    And the accounting manager opens the menu "Invoicing > Accounting > Transactions > Journal Entries"

  Scenario: Account by account, and asset by asset
    When the accounting manager imports the file "opening-entry.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo are those of the file "old-trial-balance.csv" mapped by "old-accounts.csv"
    And the fixed assets in Odoo are those of the file "old-assets.csv"

  Scenario: An old account that the mapping forgets is found
    When the accounting manager imports the file "opening-entry.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo differ from the file "old-trial-balance.csv" mapped by "old-accounts-incomplete.csv" in
      | which                   | what  | file    | Odoo    |
      | 1300, mapped to nothing | entry | there   | missing |
      | 128000 Prepaid Expenses | entry | missing | there   |

  Scenario: A balance that was entered against the mapping is found by account
    When the accounting manager imports the file "opening-entry-wrong-account.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo differ from the file "old-trial-balance.csv" mapped by "old-accounts.csv" in
      | which                   | what  | file    | Odoo    |
      | 128000 Prepaid Expenses | entry | there   | missing |
      | 141000 Prepayments      | entry | missing | there   |

  Scenario: A fixed asset at another cost is found, though its account agrees
    When the accounting manager imports the file "opening-entry-wrong-asset.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo are those of the file "old-trial-balance.csv" mapped by "old-accounts.csv"
    And the fixed assets in Odoo differ from the file "old-assets.csv" in
      | which           | what | file | Odoo |
      | Infusion pump 7 | Cost | 4800 | 5800 |
      | Steriliser 1    | Cost | 7200 | 6200 |

  Scenario: An opening entry that does not balance is refused
    Then the accounting manager is refused to import the file "opening-entry-unbalanced.csv" because "not balanced"
