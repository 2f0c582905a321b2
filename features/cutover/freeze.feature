@major @req:CUT-001 @database:scenario
Feature: While the books are frozen for the changeover, its team alone changes what stands in them

  Background:
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7891"

  Scenario: What is posted is taken back by whoever the books were opened to, and by nobody else
    When the accounts payable clerk posts the bill
    And the accounting manager closes the books up to "in 3 days"
    Then the accounts payable clerk cannot take the bill back to draft
    And the accounts payable clerk cannot enter "openings"
    When the accounting manager opens the books to the finance controller from "yesterday" because "Changeover: corrections"
    Then the opening names the accounting manager and "Changeover: corrections"
    And the accounts payable clerk cannot take the bill back to draft
    When the finance controller takes the bill back to draft
    Then the bill is not posted

  Scenario: A bill that is posted all the same stands in the books after the freeze
    When the accounting manager closes the books up to "in 3 days"
    And the accounts payable clerk posts the bill
    Then the bill of "today" stands in the books after "in 3 days"
    When the accounting manager opens the books to the accounts payable clerk from "yesterday" because "Changeover: a last bill"
    And the accounts payable clerk takes the bill back to draft
    Then the bill is not posted
