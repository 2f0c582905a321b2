@critical @req:WRK-004
Feature: Whoever leaves has no login any more

  Scenario: The access administrator closes it, and not the personnel office
    Then the personnel officer cannot close the login of the facilities technician
    When the access administrator closes the login of the facilities technician
    Then the login of the facilities technician is closed
