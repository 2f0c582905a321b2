@smoke @critical
Feature: What is not received is not paid

  Background:
    Given the order for 3 "Pump battery pack" at 2000 each was received

  @req:FIN-001 @req:FIN-005
  Scenario: The controller rejects a bill for more than was received
    When the accounts payable clerk bills 4 of the order as "INV-7782"
    And the accounts payable clerk requests approval of the bill
    And the finance controller rejects the bill saying "Billed 4, received 3"
    Then the accounts payable clerk cannot post the bill
    And the bill is not posted

  @req:FIN-003
  Scenario: A bill without an order goes to the controller whatever its amount
    When the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-7783"
    And the accounts payable clerk requests approval of the bill
    Then the accounts payable clerk cannot post the bill
    When the finance controller approves the bill
    And the accounts payable clerk posts the bill
    Then the bill is posted

  @req:FIN-001 @req:FIN-005 @req:FIN-006
  Scenario: Who posted a bill does not pay it
    When the accounts payable clerk bills 3 of the order as "INV-7784"
    And the accounts payable clerk requests approval of the bill
    And the finance controller approves the bill
    And the accounts payable clerk posts the bill
    And the payments officer pays the bill
    Then the bill is paid and agrees with what was ordered and received
    And the bill was posted and paid by different people

  @req:FIN-010
  Scenario: What is posted in closed books stays as it is
    When the accounts payable clerk bills 3 of the order as "INV-7785"
    And the accounts payable clerk requests approval of the bill
    And the finance controller approves the bill
    And the accounts payable clerk posts the bill
    And the system closes the books up to "today"
    Then the accounts payable clerk cannot take the bill back to draft
