@major @req:INT-002 @database:scenario
Feature: The file of payroll agrees with the books to the cent

  Background:
    When the accounting manager opens the menu "Invoicing > Accounting > Transactions > Journal Entries"

  Scenario: What payroll paid out stands in the books
    When the accounting manager imports the file "payroll.csv"
    And the accounting manager opens "Payroll October" from the list
    And the accounting manager presses "Post"
    Then the account balances in Odoo are those of the file "payroll-sums.csv"

  Scenario: A line that is not taken is listed with its reason, and nothing of the file is taken
    When the accounting manager tests the import of the file "payroll-with-faults.csv"
    Then the test of the import tells
      | row | message                          |
      |     | found for name '639000 Overtime' |
    And the accounting manager is refused to import the file "payroll-with-faults.csv" because "639000 Overtime"
