@major @req:FIN-012 @database:feature
Feature: What was received and not billed is on a list

  Scenario: An order stands there from its receipt to its bill
    Given the order for 2 "Pump battery pack" at 100 each was received
    Then the accounts payable clerk sees that the order waits for a bill
    When the accounts payable clerk bills 2 of the order as "INV-7871"
    And the accounts payable clerk posts the bill
    Then the accounts payable clerk sees that the order waits for no bill
