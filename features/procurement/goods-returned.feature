@major @req:PRC-014
Feature: Wrong or damaged goods go back to the supplier

  Scenario: Order, return and credit note tell the same story
    Given a confirmed order for 4 "Pump battery pack"
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-061" expiring "in 2 years"
    And the accounts payable clerk bills 4 of the order as "INV-9101"
    And the accounts payable clerk posts the bill
    And the storekeeper sends 1 of the receipt back to the supplier
    And the payments officer credits 1 of the bill as "CN-9101"
    Then order, return and credit note agree on 1 "Pump battery pack"
