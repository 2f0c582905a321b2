@critical
Feature: Who is ready for the service

  The personnel office has one list of the service desk: who is ready, and what each of the others lacks.

  @req:CHN-006
  Scenario: A new colleague becomes ready, one thing after the other
    Given "Patient data at the desk" of the "Policies of the service desk" has been approved, saying "Never by telephone"
    And a shift of the service desk agent is to be planned
    And the service desk agent takes part in the practice of the service desk
    And the role "Service desk agent" with the rights of the service desk agent
    Then the personnel manager finds that the service desk agent lacks "role, shift, acknowledgement, practice, certificate"
    When the access administrator gives the service desk agent the role "Service desk agent"
    And the service supervisor plans the shift of the service desk agent for "next monday 08:00"
    And the service desk agent acknowledges "Patient data at the desk"
    Then the personnel manager finds that the service desk agent lacks "practice, certificate"
    When the personnel manager passes the service desk agent in the practice
    And the personnel manager enters the certificate of the service desk agent until "in 1 year"
    Then the personnel manager finds the service desk agent ready for the service

  @req:WRK-008
  Scenario: An expired certificate takes somebody off the list that day
    Given the service desk agent has all that the service asks for
    When the personnel manager changes the certificate of the service desk agent to end "today"
    Then the personnel manager finds the service desk agent ready for the service
    When the personnel manager changes the certificate of the service desk agent to end "yesterday"
    Then the personnel manager finds that the service desk agent lacks "certificate"
    When the personnel manager changes the certificate of the service desk agent to end "in 1 year"
    Then the personnel manager finds the service desk agent ready for the service

  @req:TRN-002
  Scenario: Readiness is a count of people who passed their practice
    Given the service desk agent has all that the service asks for but the "practice"
    And the service desk agent takes part in the practice of the service desk
    Then the personnel manager counts 0 of 2 people who passed their practice
    When the personnel manager passes the service desk agent in the practice
    Then the personnel manager counts 1 of 2 people who passed their practice

  @major @req:WRK-006
  Scenario: The supervisor sees beforehand that nobody in a shift is qualified
    Given the service desk agent has all that the service asks for but the "certificate"
    And a shift of the service desk agent is to be planned
    When the service supervisor plans the shift of the service desk agent for "next tuesday 08:00"
    Then the service supervisor sees nobody qualified in the shift of the service desk agent
    When the personnel manager enters the certificate of the service desk agent until "in 1 year"
    Then the service supervisor sees the service desk agent qualified in the shift of the service desk agent
