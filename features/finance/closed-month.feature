@major @req:FIN-010 @database:feature
Feature: A closed month stays as it was posted

  Background:
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7852"

  Scenario: A bill dated into it is booked after it, and shows its own day
    When the system closes the books up to "30 days ago"
    And the accounts payable clerk dates the bill "40 days ago"
    And the accounts payable clerk posts the bill
    Then the bill of "40 days ago" stands in the books after "30 days ago"

  Scenario: What was posted in it is not taken back
    When the accounts payable clerk posts the bill
    And the system closes the books up to "today"
    Then the accounts payable clerk cannot take the bill back to draft
