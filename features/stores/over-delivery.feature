@major @req:INV-002
Feature: More than was ordered comes in only if procurement agrees

  Background:
    Given a confirmed order for 4 "Pump battery pack"

  Scenario: What came too many is not taken in
    Then the storekeeper cannot receive 5 "Pump battery pack" as lot "LOT-26-041"

  Scenario: Procurement agrees by raising the order
    When the second procurement approver raises the order to 5 "Pump battery pack"
    And the storekeeper receives 5 "Pump battery pack" as lot "LOT-26-042" expiring "in 2 years"
    Then the central store holds lot "LOT-26-042" with 5 "Pump battery pack"
