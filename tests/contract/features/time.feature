@req:AST-003 @database:scenario
Feature: Time that passes in Odoo

  Scenario: What was in order three days ago is late
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    Then the ticket is within its response time
    When the system lets 3 days pass
    Then the response time of the ticket has passed

  Scenario: A new request is of the day that it is in Odoo
    When the system lets 2 weeks pass
    And the system lets 3 days pass
    And the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Requests"
    And the biomedical lead starts a new record
    Then "Request Date" is "today"
    When the biomedical lead sets "Request" to "Pump is loose"
    And the biomedical lead saves
    Then "Request Date" is "today"
