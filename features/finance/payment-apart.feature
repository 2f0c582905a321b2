@critical @req:FIN-006 @database:feature
Feature: Whoever recorded a bill does not pay it

  Scenario: The clerk who recorded it is turned away, the payments officer is not
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7841"
    And the accounts payable clerk posts the bill
    Then the accounts payable clerk cannot pay the bill because "Whoever recorded a bill"
    When the payments officer pays the bill
    Then the bill is paid
    And the bill was posted and paid by different people
