@major @database:scenario
Feature: How long people wait is worked out from the records

  @req:HYP-001
  Scenario: Two requirements wait for the department head, and a third one still does
    Given the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    When the system lets 2 days pass
    And the biomedical lead approves the requirement
    Given the technician's requirement for 2 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    When the system lets 4 days pass
    And the biomedical lead approves the requirement
    Then the "approval turnaround" is 3 days on average over 2, with 0 still open
    Given the technician's requirement for 1 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    Then the "approval turnaround" is 3 days on average over 2, with 1 still open

  @req:HYP-004
  Scenario: One ticket is taken after two days, the other after four
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    And the system lets 2 days pass
    And the service desk agent takes the ticket
    And the ward nurse reports "Display is dark" for "Infusion pump 7"
    And the system lets 4 days pass
    Then the "ticket uptake" is 2 days on average over 1, with 1 still open
    When the service desk agent takes the ticket
    Then the "ticket uptake" is 3 days on average over 2, with 0 still open
