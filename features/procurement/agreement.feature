@major @req:PRC-012 @database:feature
Feature: An order under an agreement takes its price

  Background:
    Given the agreement with "MedParts Supplies (fictional)" on "Pump battery pack" at 150 each

  Scenario: What was agreed is what the order says
    When the buyer orders 4 "Pump battery pack" under the agreement for "Intensive care"
    And the buyer confirms the order
    Then the order takes 150 each from the agreement

  Scenario: An agreement that has ended prices nothing any more
    When the buyer ends the agreement
    Then the agreement prices no "Pump battery pack" of the buyer any more
