Feature: Sentences about bills and payments

  Scenario: A price that the buyer did not agree to
    Given the order for a "Pump battery pack" at the bill limit was received
    Then the accounts payable clerk sees that the order waits for a bill
    When the accounts payable clerk bills 1 of the order as "INV-7787"
    Then the bill is not posted
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7786", dearer by more than the tolerance
    And the accounts payable clerk requests approval of the bill
    Then the accounts payable clerk cannot post the bill

  Scenario: A payment taken back, a bill taken back
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7790"
    And the accounts payable clerk posts the bill
    Then the accounts payable clerk sees that the order waits for no bill
    And the accounts payable clerk cannot pay the bill because "Whoever recorded a bill"
    When the payments officer pays the bill
    Then the bill is paid
    When the payments officer cancels the payment
    Then the bill is not paid
    And the audit log says that the payments officer cancelled the payment
    When the accounts payable clerk takes the bill back to draft
    Then the audit log says that the accounts payable clerk took the bill back

  Scenario: The same reference twice
    Given the order for 3 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7788"
    And the accounts payable clerk posts the bill
    And the accounts payable clerk bills 1 of the order as "INV-7788"
    Then the accounts payable clerk cannot post the bill because "is in the books already"

  Scenario: Bank details
    When the supplier records clerk enters the bank details "NB00 7821" of "MedParts Supplies (fictional)"
    Then the supplier records clerk cannot confirm the bank details
    When the finance controller changes the bank details to "NB00 7822"
    Then the finance controller cannot confirm the bank details
    When the supplier records clerk changes the bank details to "NB00 7821"
    And the finance controller confirms the bank details
    Then the bank details are confirmed

  Scenario: A bill dated into closed books
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the system closes the books up to "30 days ago"
    And the accounts payable clerk bills 2 of the order as "INV-7789"
    And the accounts payable clerk dates the bill "40 days ago"
    And the accounts payable clerk posts the bill
    Then the bill of "40 days ago" stands in the books after "30 days ago"

  Scenario: Books closed and opened
    When the accounting manager closes the books up to "today"
    Then the books are closed up to "today"
    When the accounting manager opens the books to the accounts payable clerk from "3 days ago" because "A credit came late"
    Then the opening names the accounting manager and "A credit came late"

  Scenario: An invoice paid in part
    Given the sales representative's contract with "MedParts Supplies (fictional)"
    When the sales representative confirms the contract
    And the sales representative invoices the contract
    And the accounts payable clerk posts the invoice
    And the payments officer records that 200 of the invoice were paid
    Then the finance controller sees what is left of the invoice after 200
