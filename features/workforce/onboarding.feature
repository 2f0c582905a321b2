@major
Feature: Whoever starts is led through the first days

  @req:WRK-002
  Scenario: Each task has somebody in charge and a day
    Given the onboarding plan "First days at the desk" with
      | Collect the papers     | the personnel officer |
      | Introduce to the wards | the personnel manager |
    When the personnel officer starts the plan "First days at the desk" for the service desk agent
    Then each task of the service desk agent has somebody in charge and a day
      | Collect the papers     | the personnel officer |
      | Introduce to the wards | the personnel manager |

  @req:WRK-002
  Scenario: With an open task nobody is ready
    Given the service desk agent has all that the service asks for
    And the onboarding plan "First days at the desk" with
      | Collect the papers | the personnel officer |
    When the personnel officer starts the plan "First days at the desk" for the service desk agent
    Then the personnel manager finds that the service desk agent lacks "onboarding"
    When the personnel officer completes the task "Collect the papers" of the service desk agent
    Then the personnel manager finds the service desk agent ready for the service

  @req:WRK-001
  Scenario: The personnel office enters people, the access administrator their logins
    When the personnel officer enters the employee "Nadia Newcomer" of the "Service desk"
    Then the employee "Nadia Newcomer" is there, without a login
    And the personnel officer cannot enter "logins"
    When the access administrator makes the login of "Nadia Newcomer"
    Then "Nadia Newcomer" has a login
    And the access administrator cannot change the employee "Nadia Newcomer"
