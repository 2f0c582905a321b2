@critical @req:MIG-004 @database:scenario
Feature: Through the agreed mapping every account opens with its old balance

  Background:
    When the accounting manager opens the menu "Invoicing > Accounting > Transactions > Journal Entries"

  Scenario: The balances in Odoo are the old ones, added up by the mapping
    When the accounting manager imports the file "old-opening-entry.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo are those of the file "old-balances.csv"

  Scenario: What was posted to another account than agreed is found
    When the accounting manager imports the file "old-opening-entry-other-account.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo differ from the file "old-balances.csv" in
      | which              | what    | file    | Odoo   |
      | 151000 Fixed Asset | Balance | 315800  | 412300 |
      | 141000 Prepayments | entry   | missing | there  |

  Scenario: An opening that does not balance is not loaded
    Then the accounting manager is refused to import the file "old-opening-entry-unbalanced.csv" because "not balanced"

  Scenario: Nothing opens before it is posted
    When the accounting manager imports the file "old-opening-entry.csv"
    Then the account balances in Odoo differ from the file "old-balances.csv" in
      | which                     | what  | file  | Odoo    |
      | 101401 Bank               | entry | there | missing |
      | 121000 Account Receivable | entry | there | missing |
      | 110100 Stock Valuation    | entry | there | missing |
      | 151000 Fixed Asset        | entry | there | missing |
      | 211000 Account Payable    | entry | there | missing |
      | 301000 Capital            | entry | there | missing |
