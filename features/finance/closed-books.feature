@major @req:FIN-011
Feature: Closed books are opened by one person, for a reason

  Scenario: The accounting manager alone closes the books
    Then the accounts payable clerk cannot enter "closings"
    And the finance controller cannot enter "closings"
    When the accounting manager closes the books up to "today"
    Then the books are closed up to "today"

  Scenario: A posted bill is changed only where the accounting manager opened the books
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7851"
    And the accounts payable clerk posts the bill
    And the accounting manager closes the books up to "today"
    Then the accounts payable clerk cannot take the bill back to draft
    And the finance controller cannot enter "openings"
    When the accounting manager opens the books to the accounts payable clerk from "3 days ago" because "A credit came late"
    Then the opening names the accounting manager and "A credit came late"
    When the accounts payable clerk takes the bill back to draft
    Then the bill is not posted
