@major @req:FIN-014 @database:feature
Feature: Who takes a bill or a payment back is on record

  Background:
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7861"
    And the accounts payable clerk posts the bill

  Scenario: A posted bill that was taken back
    When the accounts payable clerk takes the bill back to draft
    Then the bill is not posted
    And the audit log says that the accounts payable clerk took the bill back

  Scenario: A payment that was cancelled
    When the payments officer pays the bill
    And the payments officer cancels the payment
    Then the bill is not paid
    And the audit log says that the payments officer cancelled the payment
