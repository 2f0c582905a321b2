@critical @req:FIN-004 @database:feature
Feature: A supplier's bill enters the books once

  Background:
    Given the order for 3 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7811"
    And the accounts payable clerk posts the bill

  Scenario: The same reference a second time is turned away
    When the accounts payable clerk bills 1 of the order as "INV-7811"
    Then the accounts payable clerk cannot post the bill because "is in the books already"
    And the bill is not posted

  Scenario: The rest under a reference of its own is taken
    When the accounts payable clerk bills 1 of the order as "INV-7812"
    And the accounts payable clerk posts the bill
    Then the bill is posted
