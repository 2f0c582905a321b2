@critical @req:FIN-002 @database:feature
Feature: A bill dearer than its order waits for the buyer

  Background:
    Given the order for 2 "Pump battery pack" at 100 each was received

  Scenario: Dearer by more than the tolerance, the buyer has to agree first
    When the accounts payable clerk bills 2 of the order as "INV-7801", dearer by more than the tolerance
    And the accounts payable clerk requests approval of the bill
    Then the accounts payable clerk cannot post the bill
    And the finance controller cannot approve the bill before the buyer
    When the buyer approves the bill
    And the accounts payable clerk posts the bill
    Then the bill is posted

  Scenario: Dearer by the tolerance itself, nobody is asked
    When the accounts payable clerk bills 2 of the order as "INV-7802", dearer by the tolerance
    And the accounts payable clerk posts the bill
    Then the bill is posted
