@critical @req:AST-003
Feature: A fault of a device has its time to be answered

  Scenario: The ticket carries the time that the hospital promises
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    Then the ticket has the service level "Response 4h"

  Scenario: A ticket that nobody takes up is late when its time has passed
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    Then the ticket is within its response time
    When the system lets 3 days pass
    Then the response time of the ticket has passed
