Feature: Business sentences of balances that are moved

  @req:MIG-004 @database:scenario
  Scenario: Accounts open with the balances of the old ones
    When the accounting manager opens the menu "Invoicing > Configuration > Accounting > Chart of Accounts"
    And the accounting manager imports the file "new-accounts.csv"
    And the accounting manager opens the menu "Invoicing > Accounting > Transactions > Journal Entries"
    And the accounting manager imports the file "opening-entry.csv"
    And the accounting manager opens "Opening balances" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo are those of the file "old-trial-balance.csv" mapped by "old-accounts.csv"
    And the fixed assets in Odoo are those of the file "old-assets.csv"
    And the account balances in Odoo differ from the file "old-trial-balance.csv" mapped by "old-accounts-incomplete.csv" in
      | which                   | what  | file    | Odoo    |
      | 1300, mapped to nothing | entry | there   | missing |
      | 128000 Prepaid Expenses | entry | missing | there   |
