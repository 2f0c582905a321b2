@critical @database:feature
Feature: It can be listed who changed what

  The auditor has one list: who changed a record, when, and from which value. Nobody who works with the records changes it.

  @req:QUA-007
  Scenario: An order
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the auditor finds that the buyer changed the "Status" of the order from "draft" to "purchase"
    And the buyer cannot change that entry of the list

  @req:QUA-007
  Scenario: A bill
    When the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-8855"
    And the accounts payable clerk requests approval of the bill
    And the finance controller approves the bill
    And the accounts payable clerk posts the bill
    Then the auditor finds that the accounts payable clerk changed the "Status" of the bill from "draft" to "posted"
    And the accounts payable clerk cannot change that entry of the list

  @req:QUA-007
  Scenario: A count
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper counts 18 "Examination gloves M, box of 100"
    Then the auditor finds that the storekeeper corrected the stock of "Examination gloves M, box of 100" from 20 to 18
    And the storekeeper cannot change that entry of the list

  @req:QUA-007
  Scenario: A supplier
    When the second procurement approver changes the telephone of "Clean Hands Trading (fictional)" to "555 0100"
    And the second procurement approver changes the telephone of "Clean Hands Trading (fictional)" to "555 0123"
    Then the auditor finds that the second procurement approver changed the "Phone" of the supplier from "555 0100" to "555 0123"
    And the second procurement approver cannot change that entry of the list
    And the auditor cannot change that entry of the list
