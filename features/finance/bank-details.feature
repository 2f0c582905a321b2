@critical @req:FIN-007
Feature: Nothing is paid to bank details that nobody has confirmed

  Background:
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7821"
    And the accounts payable clerk posts the bill
    And the supplier records clerk enters the bank details "NB00 7821" of "MedParts Supplies (fictional)"

  Scenario: Until a second person of finance has confirmed them, nothing is paid
    Then the payments officer cannot pay the bill because "are not confirmed"
    When the finance controller confirms the bank details
    And the payments officer pays the bill
    Then the bill is paid

  Scenario: Whoever entered or changed them does not confirm them
    Then the supplier records clerk cannot confirm the bank details
    And the payments officer cannot confirm the bank details
    When the finance controller changes the bank details to "NB00 7822"
    Then the finance controller cannot confirm the bank details
