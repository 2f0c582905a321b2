@req:HYP-004 @database:scenario
Feature: Business sentences of hypercare

  Scenario: What is finished is averaged, what is open is counted beside it
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    And the system lets 2 days pass
    And the service desk agent takes the ticket
    And the ward nurse reports "Display is dark" for "Infusion pump 7"
    Then the "ticket uptake" is 2 days on average over 1, with 1 still open
