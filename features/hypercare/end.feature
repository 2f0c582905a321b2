@major @req:HYP-005 @database:scenario
Feature: Hypercare ends when it is quiet, and not before

  Background:
    When the system lets time pass until "next monday 09:00"
    Given a week of hypercare within every target, with 3 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass

  Scenario: Two good weeks, fewer tickets, nothing critical open
    Given a week of hypercare within every target, with 2 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass
    Then hypercare may end
    When the ward nurse asks for "Drapes for an emergency" with priority "Very High"
    Then hypercare may not end because "a critical ticket is open: Drapes for an emergency"

  Scenario: As many tickets as in the week before
    Given a week of hypercare within every target, with 3 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass
    Then hypercare may not end because "tickets do not become fewer: 3, then 3"

  Scenario: One ticket waited four days
    Given a week of hypercare within every target, with 1 ticket about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the ward nurse reports "Display is dark" for "Infusion pump 7"
    And the system lets 4 days pass
    And the service desk agent takes the ticket
    And the system lets 1 week pass
    Then hypercare may not end because "ticket uptake: 2 days in the week of"
